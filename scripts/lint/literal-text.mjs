/** Refuses words written straight into JSX or into attributes people hear or read: words live in the locales. */

const spoken = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'aria-description', 'helperText']);
const hasLetters = (text) => /\p{L}{2,}/u.test(text);

export const literalText = {
  meta: { type: 'problem', messages: { literal: 'Words live in the locales: use a key.' }, schema: [] },
  create(context) {
    return {
      JSXText(node) {
        if (hasLetters(node.value)) context.report({ node, messageId: 'literal' });
      },
      JSXAttribute(node) {
        const value = node.value?.type === 'Literal' ? node.value.value : null;
        if (spoken.has(node.name.name) && typeof value === 'string' && hasLetters(value)) {
          context.report({ node, messageId: 'literal' });
        }
      },
    };
  },
};
