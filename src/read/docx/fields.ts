/** Fields, which may stand in one another: of their code and their result only the result is shown. */
export interface Fields {
  readonly isInCode: () => boolean;
  /** @param type of the character that begins a field, separates its code from its result, or ends it */
  readonly mark: (type: string | undefined) => void;
}

export function startFields(): Fields {
  /** For each field around, whether this is its code. */
  const isCode: boolean[] = [];
  let codes = 0;
  const enter = (code: boolean) => {
    isCode.push(code);
    if (code) codes++;
  };
  const leave = () => {
    const code = isCode.pop();
    if (code) codes--;
    return code !== undefined;
  };
  return {
    isInCode: () => codes > 0,
    mark(type) {
      if (type === 'begin') enter(true);
      else if (type === 'end') leave();
      else if (type === 'separate' && leave()) enter(false);
    },
  };
}
