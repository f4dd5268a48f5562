/** Every word that the scripts show, in both languages of the pages. */
import type { Step } from './verify/not-valid'

/** The texts of one language. */
export interface Words {
  readonly checking: string
  readonly steps: Record<Step, string>
  readonly passed: string
  readonly failed: string
  readonly notReached: string
  readonly details: string
  readonly valid: (by: Signed) => string
  readonly notValid: string
  readonly unreachable: string
  readonly tooOld: string
  readonly entry: (position: number, treeSize: number) => string
  readonly ledger: (id: string) => string
  readonly signed: (by: Signed) => string
  readonly ownCheck: string
  readonly download: string
  readonly newRecords: string
}

/** Who signed a checkpoint. */
export interface Signed {
  readonly names: readonly string[]
  readonly roster: number
}

const ENGLISH: Words = {
  checking: 'Checking in your browser …',
  steps: {
    form: 'The receipt is written exactly as the public format says',
    ledger: 'It belongs to this ledger: the founding record gives the ledger’s id',
    entry: 'The signed command, its outcome and its events fit together',
    proof: 'The proof leads from this entry to the log’s root',
    signatures: 'The log’s root is signed',
  },
  passed: 'holds',
  failed: 'does not hold',
  notReached: 'not reached',
  details: 'for experts',
  valid: ({ roster }) =>
    roster === 1
      ? 'This record is in the log, unchanged. The log is signed by the operator alone.'
      : 'This record is in the log, unchanged.',
  notValid:
    'This receipt does not prove the record. Reload the page; if it stays so, save the file and show it to someone you trust.',
  unreachable: 'The receipt could not be fetched. Check the connection and reload the page.',
  tooOld: 'This browser is too old to check the receipt. Save the file and check it with ./baize verify.',
  entry: (position, treeSize) => `position ${position}, log of ${treeSize} entries`,
  ledger: (id) => `ledger id ${id}`,
  signed: ({ names, roster }) =>
    roster === 1
      ? `signed by the operator alone: ${names.join(', ')}`
      : `signed by ${names.length} of ${roster} members: ${names.join(', ')}`,
  ownCheck:
    'The script that checked this came from the same server as the record. To depend on nobody, save the receipt and check it on your own computer with ./baize verify.',
  download: 'Save the receipt',
  newRecords: 'New records: show them',
}

const CHINESE: Words = {
  checking: '正在您的浏览器中核验……',
  steps: {
    form: '回执的写法与公开格式完全一致',
    ledger: '回执属于本账本：由创始记录可算出账本编号',
    entry: '已签名的指令、处理结果与事件相互吻合',
    proof: '证明从该记录通向日志的根',
    signatures: '日志的根已签名',
  },
  passed: '成立',
  failed: '不成立',
  notReached: '未核验',
  details: '技术细节',
  valid: ({ roster }) =>
    roster === 1 ? '这条记录在日志中，未被改动。日志目前仅由运营方签名。' : '这条记录在日志中，未被改动。',
  notValid: '这份回执不能证明该记录。请刷新页面；若仍如此，请保存文件并交给您信任的人查看。',
  unreachable: '无法取得回执。请检查网络后刷新页面。',
  tooOld: '此浏览器版本过旧，无法核验。请保存文件，并用 ./baize verify 核验。',
  entry: (position, treeSize) => `序号 ${position}，日志共 ${treeSize} 条`,
  ledger: (id) => `账本编号 ${id}`,
  signed: ({ names, roster }) =>
    roster === 1
      ? `仅由运营方签名：${names.join('、')}`
      : `${roster} 家成员机构中有 ${names.length} 家签名：${names.join('、')}`,
  ownCheck:
    '核验所用的脚本与记录来自同一台服务器。若不想依赖任何一方，请保存回执，在自己的电脑上用 ./baize verify 核验。',
  download: '保存回执',
  newRecords: '有新记录，点击查看',
}

/** The words of the page's language. */
export function words(): Words {
  return document.documentElement.lang.toLowerCase().startsWith('zh') ? CHINESE : ENGLISH
}
