/** The fields of forms, each bound to react-hook-form: label above all, help below, the broken rule in words. */
export { CheckField, CheckListField, ChoiceField } from './choices.tsx';
export { DateField } from './DateField.tsx';
export { PersonField, SelectField } from './SelectField.tsx';
export type { Option } from './SelectField.tsx';
export { TextField } from './TextField.tsx';
