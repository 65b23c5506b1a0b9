/** Write-ups: a draft out of what is known of a campaign, as a good researcher would lay it out; and a Markdown text with its pictures as one page. */
export { type Drafting, draftWriteUp, type PictureName } from './draft.ts'
export { MARKDOWN_CHARS_MAX, toHtml } from './markdown.ts'
export { writeUpArticle, writeUpPage } from './page.ts'
export { sampleOf } from './sample.ts'
