/** What is wrong at a place of a JSON file, by the code that the parser has for it. */
export const JSON_FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number that is not written as one',
  PropertyNameExpected: 'a key is expected; if nothing follows a comma, remove the comma',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'the data has ended here, and something follows',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'a comment without an end, and JSON has no comments',
  UnexpectedEndOfString: 'a quotation mark is missing',
  UnexpectedEndOfNumber: 'a number without an end',
  InvalidUnicode: 'a wrong code after \\u',
  InvalidEscapeCharacter: 'a wrong character after a backslash',
  InvalidCharacter: 'a character that cannot stand in a string as it is',
};
