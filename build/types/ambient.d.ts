// Every project includes this file: a folder whose first source is not written yet still compiles,
// and a page may import its style sheet (`import './style.css'`), which the build then inlines.
declare module '*.css' {}
