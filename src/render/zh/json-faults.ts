/** What is wrong at a place of a JSON file, by the code that the parser has for it. */
export const JSON_FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里的字样不认识',
  InvalidNumberFormat: '数字的写法不对',
  PropertyNameExpected: '这里应当是一个键，逗号后面没有内容时请删去逗号',
  ValueExpected: '这里少一个值',
  ColonExpected: '这里少一个冒号',
  CommaExpected: '这里少一个逗号',
  CloseBraceExpected: '这里少一个}',
  CloseBracketExpected: '这里少一个]',
  EndOfFileExpected: '数据到此已经结束，后面多出了内容',
  InvalidCommentToken: 'JSON里不能写注释',
  UnexpectedEndOfComment: '注释没有写完，JSON里也不能写注释',
  UnexpectedEndOfString: '字符串少一个引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u后面的编码不对',
  InvalidEscapeCharacter: '反斜杠后面的字符不对',
  InvalidCharacter: '字符串里有不能直接写的字符',
};
