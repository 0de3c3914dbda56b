import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the checkout's top, with slashes. */
  path: string;
  text: string;
  /** Scripts only: of a component, what stands in its script elements. */
  tree: ts.SourceFile;
}

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;

function treeOf(path: string, text: string): ts.SourceFile {
  const code = path.endsWith('.svelte') ? [...text.matchAll(SCRIPT)].map(([, inner]) => inner).join('\n') : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Every script and component below the folders, but what tools write. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).replaceAll('\\', '/'))
    )
    .filter((path) => /\.(ts|js|mjs|svelte)$/.test(path) && !path.startsWith('src/lib/paraglide/'))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, tree: treeOf(path, text) };
    });
}

export function everyNode(tree: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(tree);
}

export interface Import {
  /** As written. */
  specifier: string;
  /** From the checkout's top for a file of ours; null for a package. */
  target: string | null;
  names: string[];
}

function targetOf(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare === '$lib' || bare.startsWith('$lib/')) return bare.replace('$lib', 'src/lib');
  return bare.startsWith('.') ? normalize(join(dirname(from), bare)).replaceAll('\\', '/') : null;
}

/** Static, dynamic and re-exporting imports of a file. */
export function importsOf({ path, tree }: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: string[]): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ specifier: specifier.text, target: targetOf(path, specifier.text), names });
  };
  everyNode(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const bound = node.importClause?.namedBindings;
      const names =
        bound && ts.isNamedImports(bound) ? bound.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
      add(node.moduleSpecifier, names);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, ['*']);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], ['*']);
  });
  return found;
}
