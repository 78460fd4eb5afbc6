/** Made-up children of the fictional home: names put together by chance, each in the ways of one culture. None is meant to be anybody. */
export interface Naming {
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly families: readonly string[];
  /** Called so by those who know them. */
  readonly nicknames: readonly string[];
  /** The family's name stands before the child's own. */
  readonly familyFirst?: boolean;
  /** How a name written in another script is written by those who cannot read it. */
  readonly latin?: Readonly<Record<string, string>>;
}

const lakes: Naming = {
  girls: ['Achieng', 'Amara', 'Wanjiru', 'Neema', 'Fatuma', 'Nyambura', 'Zawadi', 'Chebet'],
  boys: ['Otieno', 'Baraka', 'Juma', 'Kiptoo', 'Mwangi', 'Hamisi', 'Omondi', 'Tumaini'],
  families: ['Okoth', 'Njoroge', 'Hassan', 'Wekesa', 'Cherono', 'Mwakio', 'Odhiambo'],
  nicknames: ['Toto', 'Kadogo', 'Chep', 'Babu', 'Shiru', 'Zizi'],
};
const rivers: Naming = {
  girls: ['ចន្ទ្រា', 'សុខា', 'បុប្ផា', 'Sreymom', 'Kunthea'],
  boys: ['វាសនា', 'ដារ៉ា', 'ពិសិដ្ឋ', 'Rithy', 'Samnang'],
  families: ['ចាន់', 'សុខ', 'ហេង', 'Keo', 'Prak'],
  nicknames: ['អូន', 'ទូច'],
  familyFirst: true,
  latin: {
    ...{ ចន្ទ្រា: 'Chantrea', សុខា: 'Sokha', បុប្ផា: 'Bopha', វាសនា: 'Veasna', ដារ៉ា: 'Dara', ពិសិដ្ឋ: 'Piseth' },
    ...{ ចាន់: 'Chan', សុខ: 'Sok', ហេង: 'Heng' },
  },
};
const hills: Naming = {
  girls: ['Sunita', 'Maya', 'Lakshmi', 'Priya', 'सुनीता'],
  boys: ['Bikash', 'Arjun', 'Suraj', 'Ravi', 'राजेश'],
  families: ['Thapa', 'Gurung', 'Rao', 'Tamang', 'Chaudhary'],
  nicknames: ['Kanchi', 'Kancha', 'Babu'],
};
const coast: Naming = {
  girls: ['Ximena', 'María José', 'Lucía', 'Mireille', 'Élodie', 'Rose-Laure'],
  boys: ['José', 'Emiliano', 'Benoît', 'Wilner', 'Jean-Baptiste', 'Ángel'],
  families: ['García López', 'de la Cruz', 'Baptiste', 'Saint-Fleur', 'Quispe Mamani'],
  nicknames: ['Chepe', 'Lulú', 'Ti-Jo', 'Nino'],
};
const north: Naming = {
  girls: ['ليلى', 'مريم', 'Ирина', 'Natalia', 'Oksana', 'زينب'],
  boys: ['يوسف', 'Михаил', 'Oleksandr', 'عمر', 'Andrei', 'كريم'],
  families: ['الحسن', 'Иванова', 'Kovalenko', 'Popescu'],
  nicknames: ['Миша', 'لولو'],
  latin: {
    ...{ ليلى: 'Layla', مريم: 'Maryam', يوسف: 'Yusuf', عمر: 'Omar', زينب: 'Zaynab', كريم: 'Karim', الحسن: 'Al Hassan' },
    ...{ Ирина: 'Irina', Михаил: 'Mikhail', Иванова: 'Ivanova' },
  },
};
const highland: Naming = {
  girls: ['ወርቅነሽ', 'Selam', 'Hiwot', 'Aster', 'Meseret', 'Tigist'],
  boys: ['ዳዊት', 'Abebe', 'Yonas', 'Getachew', 'Samson'],
  families: ['ተስፋዬ', 'Bekele', 'Tadesse', 'Alemu', 'Wolde'],
  nicknames: ['Mimi', 'Abush'],
  latin: { ወርቅነሽ: 'Workinesh', ዳዊት: 'Dawit', ተስፋዬ: 'Tesfaye' },
};

/** Some are met more often than others. */
export const namings: readonly Naming[] = [lakes, lakes, lakes, hills, coast, highland, rivers, north];
