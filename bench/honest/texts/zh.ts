/** Chinese service mails in our own words. */
import { textsOf } from '../letter.ts'

const CHROME = `
{person}，您好：
{org} 团队
您收到此邮件，是因为 {mail} 已在 {org} 注册。
如果按钮无法点击，请将以下链接复制到浏览器中打开：
退订
隐私政策
帮助中心
在浏览器中查看
合计
商品
下载我们的应用
`

export const zh = textsOf(
  'zh',
  CHROME,
  `
receipt
您在 {org} 的订单 {order}
感谢您的购买，我们已收到您的付款 {amount}。
#
付款方式：支付宝（{date}）
> 查看订单

receipt
付款收据
我们已收到 {product} 的款项 {amount}，订单号 {order}。您无需进行任何操作。

invoice
{org} 账单 {order}
您的账单金额为 {amount}，请于 {later} 前付款。
> 查看账单
如果您已付款，请忽略此邮件。

invoice
您的本月账单已出
应付金额 {amount}，将于 {later} 从您绑定的银行卡自动扣款。
> 查看明细

code
{org} 验证码：{code}
请输入以下验证码完成登录：
! {code}
验证码 10 分钟内有效，请勿告诉任何人。我们的工作人员不会向您索要验证码。

code
您的验证码
请使用以下一次性验证码确认您的身份：
! {code}
如非本人操作，请忽略此邮件。

reset
重置密码
我们收到了重置您 {org} 账号密码的请求。链接一小时内有效。
> 重置密码
如果这不是您本人的操作，您的密码不会改变。

reset
忘记密码了吗？
请点击下方按钮为 {mail} 设置新密码。
> 设置新密码

verify
请验证您的邮箱
感谢您注册 {org}，请确认 {mail} 是您的邮箱地址。
> 验证邮箱

verify
激活您的账号
只差一步：请在 3 天内激活账号，否则账号将被自动删除。
> 激活账号

signin
您的账号有新的登录
您的账号刚刚在新设备上登录。
- 设备：{device}
- 地点：{city}（IP {ip}）
- 时间：{date} {time}
如果是您本人，无需操作；如果不是，请立即修改密码。
> 查看登录记录

signin
已拦截异常登录
我们拦截了来自 {city} 的登录（{device}）。是您本人吗？
> 查看详情

security
您的密码已修改
{mail} 的密码已于 {date} {time} 修改。如非本人操作，请立即联系我们。
> 保护账号

security
两步验证已开启
以后登录时需要输入身份验证器（如 Google 或 Microsoft）中的动态码。

parcel
您的包裹已发出
订单 {order} 已交由{carrier}配送，预计 {later} 送达。
> 查询物流

parcel
您的包裹已签收
{carrier}已于 {date} {time} 送达，由代收点代收，取件码 {code}。
> 反馈问题

renewal
您的订阅即将续费
您的套餐将于 {later} 以 {amount} 自动续费，您可以在此之前取消。
> 管理订阅

renewal
续费成功
感谢您一直以来的支持。我们已从尾号 {last4} 的银行卡扣款 {amount}。

payfailed
扣款失败
银行拒绝了尾号 {last4} 的银行卡的扣款（{amount}）。请在 3 天内更新付款方式，否则您的账号将被暂停。
> 更新付款方式

payfailed
付款提醒：账单 {order} 尚未支付
我们尚未收到您的付款 {amount}，请于 {later} 前支付。
> 立即付款

storage
您的存储空间即将用完
您已使用 {org} 空间的 95%。空间用完后将无法接收邮件。
> 扩容

storage
您的邮箱已满
自 {date} 起我们无法为您投递邮件，请删除不需要的邮件。
> 管理邮箱

newsletter
{org} 上新 {n} 款
新品已到。{later} 前会员享 85 折优惠。
> 查看新品

newsletter
{city}一周
本周：有轨电车回归、专访{friend}，以及 {n} 个周末好去处。
> 继续阅读

invite
{friend}邀请您加入 {org}
{friend}邀请您共同编辑“{product}”，邀请 7 天内有效。
> 接受邀请
您也可以用微信、Google 或 Apple 账号登录。

invite
{friend}与您共享了一个文档
“周四之前能帮我看一下吗？”
> 打开文档

comment
{friend}提到了您
{friend}：“@{first} 请核对一下第二张表。”
> 回复

comment
您的帖子有 {n} 条新回复
{friend}等人回复了“{product}”。
> 查看讨论

survey
请评价我们的服务
您于 {before} 联系过客服，能否花两分钟填写问卷？
> 填写问卷

survey
您觉得{product}怎么样？
写评价即可参与抽奖，奖品为 {amount} 代金券。
> 写评价

event
预约提醒：{later}
{later} {time}，我们在{city}等您，请携带票号 {order}。
> 查看门票

event
报名成功
{friend}的线上讲座将于 {later} {time} 开始，可通过浏览器或 Zoom 参加。
> 添加到日历

deletion
您的账号即将被删除
您已 12 个月未登录。如在 {later} 前未登录，账号将被永久删除。
> 保留账号

deletion
已收到您的注销申请
按照您的申请，{mail} 的账号将于 {later} 删除。

policy
服务条款更新通知
新的服务条款和隐私政策将于 {later} 生效。
> 查看变更

policy
关于您的合同的重要通知
自 {later} 起，付款由 Stripe 处理，您无需进行任何操作。

welcome
欢迎加入 {org}
您的账号 {mail} 已准备就绪。
- 完善个人资料
- 连接 Google 或 Outlook 日历
> 开始使用

welcome
感谢您的注册
30 天免费试用从今天开始，无需绑定银行卡。
> 打开 {org}
`,
)
