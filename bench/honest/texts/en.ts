/** English service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
Hi {first},
Thanks,\\nThe {org} team
You are receiving this email because {mail} is registered with {org}.
If the button does not work, copy this link into your browser:
Unsubscribe
Privacy policy
Help centre
View this email in your browser
Total
Item
Get our app
`

export const en = textsOf(
  'en',
  CHROME,
  `
receipt
Your {org} order {order}
Thank you for your order. We have received your payment of {amount} and will write again when your parcel leaves our warehouse.
#
Paid with PayPal on {date}.
> View your order

receipt
Receipt for your payment to {org}
This is your receipt for {product}.
- Order number: {order}
- Amount: {amount}
- Card: Visa ending in {last4}
No action is needed. Keep this email for your records.

invoice
Invoice {order} from {org}
Your invoice for {amount} is ready. It is due on {later}.
> View invoice
You can pay by bank transfer or with your stored card. If you have already paid, please disregard this message.

invoice
Your monthly bill is now available
Your bill of {date} comes to {amount}. We will collect it by direct debit on {later}, so you do not need to do anything.
> See my bill

code
{code} is your {org} code
Enter this code to finish signing in:
! {code}
It is valid for 10 minutes. Never share it with anyone: our staff will never ask you for it.

code
Your verification code
Use this one-time code to confirm your identity at {org}.
! {code}
If you did not request a code, you can safely ignore this email. Someone else might have typed your address by mistake.

reset
Reset your {org} password
We received a request to reset the password of your account. Click the button to choose a new one. The link expires in 60 minutes.
> Reset password
If you did not ask for this, you can ignore this email; your password stays as it is.

reset
Forgotten your password?
Somebody, hopefully you, asked for a new password for the {org} account {mail}.
> Choose a new password
This link can be used once within the next 24 hours.

verify
Please confirm your email address
Thanks for signing up to {org}. Please confirm that {mail} is your address, so that we can keep your account safe.
> Confirm email address
If you did not create an account, no further action is required.

verify
Activate your account
Just one more step: activate your {org} account within 3 days, otherwise it is removed automatically.
> Activate account

signin
New sign-in to your {org} account
Your account was just signed in to from a new device.
- Device: {device}
- Place: {city} (IP {ip})
- Time: {date}, {time}
If this was you, there is nothing to do. If not, change your password right away and check your recent activity.
> Review activity

signin
Unusual sign-in attempt blocked
We blocked an attempt to sign in to your account with the correct password from {city}, {device}. Was this you?
> Check activity
You can also open {domain} in your browser and go to Settings, Security.

security
Your password was changed
The password of your {org} account {mail} was changed on {date} at {time}.
If you made this change, you can ignore this email. If you did not, please contact us immediately, because someone else may have access to your account.
> Secure my account

security
Two-step verification turned on
You turned on two-step verification for {org}. From now on we ask for a code from your authenticator app, for example Google Authenticator or Microsoft Authenticator, whenever you sign in on a new device.

parcel
Your parcel is on its way
Good news: your order {order} was handed to {carrier} today. Expected delivery: {later}.
> Track parcel
Someone over 18 has to be at home to sign for it.

parcel
Delivered: order {order}
{carrier} delivered your parcel on {date} at {time}. It was left with a neighbour.
Something wrong? Tell us within 14 days and we will put it right.
> Report a problem

renewal
Your {org} subscription renews soon
Your plan renews on {later} for {amount}. We will charge your card ending in {last4}. You can cancel any time before this date.
> Manage subscription

renewal
Your membership has been renewed
Thanks for staying with us. We have charged {amount} to your PayPal account; the next payment is due on {later}.

payfailed
Your payment failed
We could not take your payment of {amount} for {product}: your bank declined the card ending in {last4}. Please update your card within 3 days, otherwise your account will be suspended.
> Update payment method
We will try again on {later}.

payfailed
Action required: your card has expired
The card that you use for {org} expired last month, and your last payment did not go through. To keep your subscription, sign in and add a new card before {later}.
> Sign in to update

storage
Your storage is almost full
You have used 95% of your {org} storage. When it is full you can no longer send or receive mail or upload files.
> Get more storage
You can also delete large files or empty the trash.

storage
You have run out of space
Your files stopped syncing on {date} because your storage is full. Free up space or upgrade your plan to continue.
> Manage storage

newsletter
What is new at {org} this month
Spring is here, and so are {n} new arrivals. Our editors picked their favourites, and members get 15% off until {later}.
> Shop the collection
Also in this issue: how our roasters in {city} work, and three recipes for rainy days.

newsletter
The week in {city}: {n} stories worth your time
This week we looked at why trams are coming back, talked to {friend} about gardening on balconies, and tested the {product}.
> Read on
Forward this to a friend who would like it.

invite
{friend} invited you to join {org}
{friend} has invited you to work together on “{product}”. The invitation is valid for 7 days.
> Accept invitation
You can sign in with Google, Apple or your email address.

invite
{friend} shared a document with you
{friend} has shared “{product}” with you and left a note: “Could you have a look before Thursday?”
> Open document

comment
{friend} mentioned you in a comment
{friend} wrote: “@{first} can you check the figures in the second table?”
> Reply
You get this mail because you follow this discussion.

comment
{n} new replies to your post
{friend} and others replied to “{product}”.
> View discussion

survey
How did we do, {first}?
You contacted our support team on {before}. We would love to hear how it went: it takes less than two minutes.
> Take the survey

survey
Tell us what you think of {product}
Other customers rely on reviews like yours. How many stars would you give?
> Write a review
As a thank you, you take part in a draw for a {amount} voucher.

event
Reminder: your booking on {later}
We look forward to seeing you in {city} on {later} at {time}. Please bring your ticket {order}, printed or on your phone.
> Show ticket

event
You are registered: webinar with {friend}
The webinar starts on {later} at {time}. Join from your browser, or dial in with Zoom or Microsoft Teams.
> Add to calendar

deletion
Your account will be deleted
You have not signed in to {org} for 12 months. If you do not sign in before {later}, your account and all its data will be deleted permanently.
> Keep my account

deletion
We have received your request to delete your account
As you asked on {before}, we will delete your account {mail} on {later}. Changed your mind? Sign in before then to cancel.

policy
We are updating our terms
We are making our terms of service and privacy policy easier to read. The changes take effect on {later}. By using {org} after that date you accept them.
> Read what changes

policy
Changes to your account and how we use your data
From {later} we work with a new payment provider, Stripe. You do not have to do anything. You may object or close your account at any time.

welcome
Welcome to {org}
Great to have you, {first}! Your account {mail} is ready. Here are three things to try first.
- Fill in your profile
- Connect your Google or Outlook calendar
- Invite your team
> Get started

welcome
Thanks for joining
Your 30-day trial of {org} begins today; you need no credit card. Reply to this email if you have any questions: a real person reads it.
> Open {org}
`,
)
