/** Makes an element with a class and children; a string is shown as text, never as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') {
    made.className = className
  }
  made.append(...children)
  return made
}
