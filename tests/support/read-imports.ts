import { posix } from 'node:path'
import ts from 'typescript'

/** One import, export-from or import() of a file of ours. */
export interface Import {
  /** Path of the importing file from the repository's root. */
  readonly from: string
  /** Path from the root without `@/` or dots for a file of ours, else the package as written. */
  readonly to: string
  readonly isOurs: boolean
  /** `import()` at run time, as against a declaration at the top. */
  readonly isDynamic: boolean
}

/** All imports of a TypeScript or JavaScript file, of types as well, in the order they stand. */
export function readImports(path: string, text: string): readonly Import[] {
  const imports: Import[] = []
  const add = (node: ts.Node | undefined, isDynamic: boolean) => {
    if (node !== undefined && ts.isStringLiteralLike(node))
      imports.push(resolveImport(path, node.text, isDynamic))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, false)
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0], true)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return imports
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

function resolveImport(from: string, word: string, isDynamic: boolean): Import {
  if (word.startsWith('@/')) return { from, to: posix.normalize(word.slice(2)), isOurs: true, isDynamic }
  if (word.startsWith('.'))
    return { from, to: posix.join(posix.dirname(from), word), isOurs: true, isDynamic }
  return { from, to: word, isOurs: false, isDynamic }
}
