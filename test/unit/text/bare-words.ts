import { parseSync } from 'vite';

/** Attributes that a person sees, or hears from a screen reader. */
const heard = /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|label|placeholder|title)$/;

/** Text that a component draws without taking it from a dictionary, such as `Close` of `<b>Close</b>`. */
export function bareWords(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} could not be parsed`);
  const found: string[] = [];
  visit(program, found);
  return found;
}

function visit(node: unknown, found: string[]): void {
  if (Array.isArray(node)) for (const each of node) visit(each, found);
  if (!isNode(node)) return;
  if (node['type'] === 'JSXText') keep(node['value'], found);
  if (node['type'] === 'JSXExpressionContainer') drawn(node['expression'], found);
  if (node['type'] === 'JSXAttribute') {
    const { name, value } = node;
    // What is no text of its own, such as a class, is not a person's to read; what is within it may be.
    if (isNode(name) && heard.test(String(name['name']))) drawn(value, found);
    if (isNode(value)) for (const each of Object.values(value)) if (!isText(each)) visit(each, found);
    return;
  }
  for (const each of Object.values(node)) visit(each, found);
}

/** The texts that an expression may come to, such as both of `a ? 'one' : 'two'`. */
function drawn(node: unknown, found: string[]): void {
  if (!isNode(node)) return;
  if (node['type'] === 'Literal') keep(node['value'], found);
  if (node['type'] === 'TemplateLiteral') for (const part of [node['quasis']].flat()) keepQuasi(part, found);
  if (node['type'] === 'ConditionalExpression') for (const key of ['consequent', 'alternate']) drawn(node[key], found);
  if (node['type'] === 'LogicalExpression') for (const key of ['left', 'right']) drawn(node[key], found);
  if (node['type'] === 'JSXExpressionContainer') drawn(node['expression'], found);
}

function keepQuasi(part: unknown, found: string[]): void {
  if (isNode(part) && isNode(part['value'])) keep(part['value']['cooked'], found);
}

/** A single letter is a key or a sign. */
function keep(text: unknown, found: string[]): void {
  if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(text.trim());
}

function isText(node: unknown): boolean {
  return isNode(node) && (node['type'] === 'Literal' || node['type'] === 'TemplateLiteral');
}

function isNode(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
