/** The sheet of the drawn mail: how it looks by itself, how our marks stand out, and how what a reader does not see is shown. */

/**
 * Marks of ours insist: a mail must not undraw them. Letters are laid out for 600 pixels and more; in a narrower frame they are set as a phone sets them,
 * or the button that everything is about would stand outside of it.
 */
export const FRAME_STYLE = `<style>body{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;margin:12px;overflow-wrap:anywhere}
a{color:#1a4fa0;text-decoration:underline}img{max-width:100%}.tt-picture{display:inline-block;border:1px dashed #767676;color:#555;padding:2px 6px;font-size:13px}
mark.telltale{background:#ffe08a!important;color:#111!important;scroll-margin:30vh 0}mark.telltale::before{content:attr(data-number);background:#b93a1c;color:#fff;border-radius:9px;font:bold 11px system-ui;padding:1px 6px;margin-right:3px}
mark.telltale:target,mark.telltale.tt-lit{background:#ffc400!important;outline:3px solid #b93a1c!important;outline-offset:1px;border-radius:2px}mark.telltale:focus-visible{outline:3px solid #1d4f91!important}
pre.tt-plain{white-space:pre-wrap;font:15px/1.5 ui-monospace,monospace;margin:0}
@media(max-width:960px){table,tbody,tr,td,th,div,center,p,pre,section,img,.tt-picture{min-width:0!important}table,div,center,section,img,.tt-picture{max-width:100%!important}table[width],td[width],th[width]{width:auto!important}td,th{overflow-wrap:anywhere;white-space:normal!important}table{table-layout:auto!important}}
.tt-head{font:14px/1.5 system-ui,sans-serif;border-bottom:1px solid #d0d0d0;margin:0 0 14px;padding:0 0 10px;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:1px 12px}
.tt-head dt{color:#5a5a5a;grid-column:1}.tt-head dd{margin:0;grid-column:2}.tt-head .tt-subject{font-weight:650;font-size:17px}.tt-head .tt-unseen{color:#5a5a5a;font-family:ui-monospace,monospace;font-size:12.5px}</style>`

/** What is hidden comes out, whatever hid it; its own colours and sizes would hide it again. */
export const THERE_STYLE = `<style>.tt-shown,.tt-shown *{display:revert!important;visibility:visible!important;opacity:1!important;overflow:visible!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;text-indent:0!important;margin-left:0!important}
.tt-hidden{display:inline!important;visibility:visible!important;font:14px/1.5 system-ui,sans-serif!important;letter-spacing:normal!important;color:#4a1a6b!important;background:#f3e8ff!important;outline:1px dashed #7a3e9d;white-space:normal}
.tt-hidden mark.telltale{font:inherit!important}
.tt-label{display:inline!important;font:600 11px/1.4 system-ui,sans-serif!important;background:#6b2c91!important;color:#fff!important;border-radius:3px;padding:1px 5px;margin-right:4px}
.tt-goes{display:inline!important;font:12px/1.4 ui-monospace,monospace!important;color:#0b3d6b!important;background:#e4effa!important;border:1px solid #9dbfe0;border-radius:3px;padding:0 4px;margin:0 3px;text-decoration:none!important;overflow-wrap:anywhere;white-space:normal}
.tt-remote{border:2px dashed #8a5a00!important;background:#fff6e0!important;color:#5a3a00!important}.tt-char{font:600 11px ui-monospace,monospace!important;background:#6b2c91!important;color:#fff!important;border-radius:3px;padding:0 3px;margin:0 1px;font-style:normal}</style>`
