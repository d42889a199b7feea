/** A style sheet as text; the rule stands in next.config.ts. */
declare module '*.css?raw' {
  const text: string
  export default text
}
