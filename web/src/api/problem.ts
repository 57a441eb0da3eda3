import type { FieldProblem, Finding, ProblemDetail } from './types'

/** What the server (or the lack of one) answered instead of the thing asked for. `status` 0: it was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly fields: FieldProblem[] = [],
    readonly findings: Finding[] = [],
  ) {
    super(detail || title)
    this.name = 'Problem'
  }

  /** The sentence for one field, or undefined. */
  at(field: string): string | undefined {
    const problem = this.fields.find((each) => each.field === field)
    return problem && [problem.problem, problem.mend].filter(Boolean).join('，')
  }
}

const sentences: Record<number, [title: string, detail: string]> = {
  0: ['连不上服务器', '请检查网络后再试一次，已填写的内容都还在。'],
  401: ['登录已过期', '请重新登录，之后会回到这一页。'],
  403: ['没有权限', '这件事需要相应职务或授权，请联系上级党组织。'],
  404: ['没有找到', '它可能已经不在，或不在您的管理范围内。'],
  409: ['刚刚被别人改过', '请刷新后看一看最新的内容，再决定是否继续。'],
  413: ['文件太大', '请换一个小一些的文件。'],
  429: ['请求太频繁', '请稍等片刻再试。'],
}

/** Reads any answer body, also one that is no problem detail (a proxy's page), into a Problem with a Chinese sentence. */
export function problemOf(status: number, body: unknown): Problem {
  const [title, detail] = sentences[status] ?? ['出了点问题', '服务器暂时没能完成，请稍后再试。']
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDetail>
  return new Problem(status, given.title || title, given.detail || detail, given.fields ?? [], given.findings ?? [])
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : problemOf(error instanceof TypeError ? 0 : 500, null)
}
