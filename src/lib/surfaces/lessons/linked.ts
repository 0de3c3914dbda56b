import type { Lesson } from '$lib/domain/lesson';
import { m } from '$lib/paraglide/messages.js';

/** A plan as schema.org's LearningResource, for catalogues of teaching material. */
export const linkedLesson = (
  { title, summary, minutes, ages, levels, aims }: Pick<Lesson, 'title' | 'summary' | 'minutes' | 'ages' | 'levels' | 'aims'>,
  edition: { version: string; date: string },
  site: { publisher: string; language: string }
): Record<string, unknown> => ({
  '@type': 'LearningResource',
  name: title,
  description: summary,
  inLanguage: site.language,
  learningResourceType: 'lesson plan',
  educationalLevel: [...levels],
  typicalAgeRange: ages.join('-'),
  timeRequired: `PT${minutes}M`,
  teaches: [...aims],
  educationalUse: ['source evaluation', 'map reading', 'media literacy'],
  audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  isPartOf: { '@type': ['Article', 'LearningResource'], name: m.site_title() },
  publisher: { '@type': 'Organization', name: site.publisher },
  dateModified: edition.date,
  version: edition.version
});
