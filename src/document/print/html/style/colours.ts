/**
 * The colours of the page in both schemes. Every pair of text and ground that the page uses has a
 * contrast of at least 4.5 (WCAG 2.2, success criterion 1.4.3); a browser test measures them.
 */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c1e23; --muted: #5a606c; --line: #d8dbe2; --wash: #f5f6f8;
  --link: #0b5394; --accent: #8a3b12; --accent-wash: #fdf5ef; --target: #fff3bf;
  --note: #5f4b00; --note-wash: #fdf7dd; --alarm: #8f1d1d; --alarm-wash: #fdeeee; --shade: #00000033;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b; --ink: #e3e5e9; --muted: #a4abb7; --line: #383d47; --wash: #1e2127;
    --link: #8fbcff; --accent: #f0a878; --accent-wash: #251d18; --target: #4a3f12;
    --note: #e8d28a; --note-wash: #262213; --alarm: #ffb0a8; --alarm-wash: #331a1a; --shade: #000000a0;
  }
}
`
