// Every project includes this file: a folder whose first source is not written yet still compiles,
// and a page may import its style sheet as text.
declare module '*.css' {
  const text: string;
  export default text;
}
