import { expect, it } from 'vitest';
import { siteIn } from './site';

it.each([
  ['https://news.example/embed.js', 'https://news.example/'],
  ['https://news.example/embed.js?v=3', 'https://news.example/'],
  ['http://localhost:4173/kharkiv-kursk/embed.js', 'http://localhost:4173/kharkiv-kursk/'],
  ['Error\n    at https://news.example/a/embed.js:1:5021\n    at https://host.example/app.js:2:1', 'https://news.example/a/'],
  ['Error\n    at new e (https://news.example/embed.js:1:50)', 'https://news.example/'],
  ['@https://news.example/a/embed.js:1:5021\n', 'https://news.example/a/'],
  ['module code@https://news.example/embed.js:1:5', 'https://news.example/']
])('%j is of a script at %s', (text, site) => {
  expect(siteIn(text)).toBe(site);
});

it.each([
  undefined,
  '',
  'https://host.example/bundle.js',
  'https://host.example/embed.json',
  'https://host.example/myembed.js',
  'file:///home/embed.js',
  'blob:https://news.example/1-2-3'
])('%j is of none', (text) => {
  expect(siteIn(text)).toBeNull();
});
