/** Styles that hide their text: the frames of a form copied from a web page have such a style. */

export interface Style {
  readonly parent: string | undefined;
  /** What the style itself says; undefined where its parent decides. */
  readonly isHidden: boolean | undefined;
}

/** Styles rest on one another at most a dozen deep; damage may have made a loop of them. */
const DEEPEST = 32;

export function hiddenStyles(styles: ReadonlyMap<string, Style>): ReadonlySet<string> {
  const isHidden = (name: string) => {
    let style = styles.get(name);
    for (let depth = 0; style && depth < DEEPEST; depth++) {
      if (style.isHidden !== undefined) return style.isHidden;
      style = style.parent === undefined ? undefined : styles.get(style.parent);
    }
    return false;
  };
  return new Set([...styles.keys()].filter(isHidden));
}
