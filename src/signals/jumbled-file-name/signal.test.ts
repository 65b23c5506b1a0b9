import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jumbledFileName } from './signal.ts'

const at = { part: '2.MIME', start: 0, end: 10 }
const fires = (filename: string | null) =>
  jumbledFileName.detect({
    attachments: [{ part: '2', filename, type: 'application/pdf', bytes: 100, format: null, entries: null, page: null, opens: [], at }],
  }).length > 0

for (const name of ['V76AlVCdM3q9M.pdf', 'swRoAODiQydAMcv1kzR.pdf', 'Notice_e6l84FcBSG1GUQ4X.pdf', '0b1PVfyREvJhmkkg.docx'])
  test(`fires on ${name}`, () => assert.ok(fires(name)))

for (const name of [
  'QuarterlyReport2025.pdf',
  'IMG_20250301_121314.jpg',
  'EP702866.pdf',
  'VULTYQCF.pdf',
  'd06f712f21dd3fb6333a7bd8fcbb7697e0553d0e.pdf',
  'Scan2Mail4You.pdf',
  '2025-03-01 Invoice AB-12.pdf',
  null,
])
  test(`is silent on ${name}`, () => assert.ok(!fires(name)))
