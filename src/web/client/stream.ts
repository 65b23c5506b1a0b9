/** What makes the stream livelier than its page: rows that come in, search as one types, keys, selection, what is unread. */
import { startKeys } from './stream-keys.ts'
import { readWith, showHeld } from './stream-list.ts'
import { listen, startLive } from './stream-live.ts'
import { piece, rowsOf } from './stream-parts.ts'
import { startPicking, tellPicked } from './stream-picked.ts'
import { askAgain, peek, startSearch } from './stream-search.ts'
import { markAllRead, markRead, markUnread } from './stream-unread.ts'

piece('stream').classList.add('scripted')
markUnread(rowsOf())
startSearch(() => {
  tellPicked()
  listen()
})
tellPicked()
startPicking()
startKeys()
readWith({ draw: askAgain, peek })
startLive()

piece('results').addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  if (target.id === 'new-ones') {
    window.scrollTo({ top: 0 })
    void showHeld()
  } else if (target.id === 'read-all') markAllRead()
  else if (target.closest('a.open')) markRead(target.closest('li') as HTMLElement)
})
piece('results').addEventListener('auxclick', ({ target }) => {
  if (target instanceof Element && target.closest('a.open')) markRead(target.closest('li') as HTMLElement)
})
