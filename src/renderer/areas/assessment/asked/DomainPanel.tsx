/** A domain's name, its question and what each score means; empty fields say what is shipped. */
import { useState } from 'react';
import * as z from 'zod';
import type { AssessmentSet } from '../../../../shared/areas/assessment-parts.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useAskedWords, useFieldWords, type Domain } from '../names.ts';

const words = optionalText(limits.reason);
const Form = z.strictObject({
  rev: z.int().nullable(),
  name: optionalText(limits.title),
  question: words,
  words: z.tuple([words, words, words, words]),
});

interface Props {
  readonly set: AssessmentSet;
  readonly domain: Domain | null;
  readonly onClose: () => void;
}

export function DomainPanel({ set, domain, onClose }: Props) {
  const t = useWords('assessment');
  const asked = useAskedWords();
  const fields = useFieldWords();
  const [fresh] = useState(newId);
  const [run] = useCommand('assessment.saveDomain');
  const own = (index: number) => domain?.words[index] ?? '';
  const form = useContractForm(Form, {
    rev: domain?.rev ?? null,
    name: domain?.name ?? '',
    question: domain?.question ?? '',
    words: [own(0), own(1), own(2), own(3)],
  });
  const { control } = form;
  const shipped = domain?.shipped === true;
  const bare = domain && { ...domain, question: null, words: [null, null, null, null] };
  const emptyIs = (text: string | null) => (shipped && text !== null ? t('asked.empty-is', { name: text }) : undefined);
  return (
    <SidePanel open wide title={domain ? asked.name(domain) : t('asked.add-domain')} onClose={onClose}>
      <FormSheet
        form={form}
        draft={{ key: `assessment.domain:${domain?.id ?? set.id}`, rev: domain?.rev ?? null }}
        onSave={(values) => run({ id: domain?.id ?? fresh, setId: set.id, ...values })}
        onSaved={onClose}
        onCancel={onClose}
        conflictWords={fields.field}
      >
        <TextField
          control={control}
          name="name"
          label={t('asked.name')}
          help={bare ? emptyIs(asked.name({ id: bare.id, name: null })) : undefined}
          max={limits.title}
          required={!shipped}
          autoFocus
        />
        <TextField
          control={control}
          name="question"
          label={t('asked.question')}
          help={bare ? emptyIs(asked.question(bare)) : undefined}
          max={limits.reason}
        />
        {([3, 2, 1, 0] as const).map((index) => (
          <TextField
            key={index}
            control={control}
            name={`words.${index}`}
            label={t('chart.score', { score: index + 1, words: asked.score(index + 1) })}
            help={bare ? emptyIs(asked.step(bare, index + 1)) : undefined}
            multiline
            rows={1}
            max={limits.reason}
          />
        ))}
      </FormSheet>
    </SidePanel>
  );
}
