// Fails if a text colour of src/tokens.css has less than 4.5:1, or a frame less than 3:1, on a ground it is used on.
import { readFileSync } from 'node:fs';

const tokens = Object.fromEntries(
  [...readFileSync(new URL('src/tokens.css', import.meta.url), 'utf8').matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)]
    .map(([, name, colour]) => [name, colour]));
const grounds = { white: '#ffffff', tint: tokens.tint, chosen: tokens.chosen };
const least = { ink: 4.5, 'ink-2': 4.5, accent: 4.5, 'accent-dark': 4.5, above: 4.5, unsure: 4.5, below: 4.5, control: 3 };

// WCAG 2.2, relative luminance and contrast ratio
const luminance = colour => [1, 3, 5]
  .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
  .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

let failed = false;
for (const [name, atLeast] of Object.entries(least)) {
  for (const [ground, colour] of Object.entries(grounds)) {
    const ratio = contrast(tokens[name], colour);
    if (ratio < atLeast) {
      console.error(`look: --${name} has ${ratio.toFixed(2)}:1 on ${ground}, less than ${atLeast}:1.`);
      failed = true;
    }
  }
}
process.exit(failed ? 1 : 0);
