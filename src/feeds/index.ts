/** What goes on in the world, out of feeds: headlines → events that mails are held against. Pure; who fetches the feed stands elsewhere. */
export { type EventWish, eventOf } from './event-of.ts'
export { type FeedItem, readFeed } from './read-feed.ts'
