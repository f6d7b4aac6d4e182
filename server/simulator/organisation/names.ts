/**
 * Names of one part of the world, as `written|romanised` where the script is not Latin;
 * the romanised form only serves the user name, as in most companies.
 */
export interface NameStock {
  locale: string;
  office: string;
  given: readonly string[];
  family: readonly string[];
}

/**
 * The names and offices of the invented people. Accents, apostrophes, hyphens, blanks and other scripts are there on
 * purpose.
 */
export const nameStocks: readonly NameStock[] = [
  {
    locale: 'en-GB',
    office: 'Leeds',
    given: ['Amelia', 'Callum', 'Freya', 'Imogen', 'Jasper', 'Niamh', 'Rhys', 'Tabitha'],
    family: ['Ashworth', 'Blackwood', "O'Donnell", 'Fairbairn', 'Hargreaves', 'Llewellyn', 'Pemberton', 'Whitaker'],
  },
  {
    locale: 'en-US',
    office: 'Denver',
    given: ['Brandon', 'Caitlyn', 'Darnell', 'Jolene', 'Marcus', 'Savannah', 'Tyrell', 'Wyatt'],
    family: ['Abernathy', 'Calloway', 'Delgado', 'Hutchins', 'McAllister', 'Rutledge', 'St. Clair', 'Whitfield'],
  },
  {
    locale: 'fr-FR',
    office: 'Grenoble',
    given: ['Anaïs', 'Benoît', 'Chloé', 'François', 'Jean-Baptiste', 'Léa', 'Noémie', 'Zoé'],
    family: ['Bérenger', "d'Estienne", 'Delacroix', 'Lefèvre', 'Le Goff', 'Maçon', 'Saint-Clair', 'Œuvrard'],
  },
  {
    locale: 'de-DE',
    office: 'Leipzig',
    given: ['Anneliese', 'Björn', 'Günter', 'Jürgen', 'Käthe', 'Lothar', 'Sönke', 'Ulrike'],
    family: ['Böhm', 'Großmann', 'Krüger', 'Müller-Lüdenscheidt', 'Schäfer', 'Strauß', 'von der Heide', 'Weiß'],
  },
  {
    locale: 'es-ES',
    office: 'Valencia',
    given: ['Alejandra', 'Begoña', 'Íñigo', 'José María', 'Lucía', 'Martín', 'Rocío', 'Xavier'],
    family: ['Castaño', 'de la Fuente', 'Echeverría', 'Ibáñez', 'Muñoz', 'Núñez', 'Pérez Galdós', 'Zúñiga'],
  },
  {
    locale: 'pt-BR',
    office: 'Curitiba',
    given: ['Antônio', 'Conceição', 'Inês', 'João', 'Luíza', 'Marçal', 'Raí', 'Tânia'],
    family: ['Araújo', 'Brandão', 'da Conceição', 'Esteves', 'Gonçalves', 'Magalhães', 'Simões', 'Vasconcelos'],
  },
  {
    locale: 'pl-PL',
    office: 'Gdańsk',
    given: ['Agnieszka', 'Bożena', 'Grzegorz', 'Łukasz', 'Małgorzata', 'Paweł', 'Stanisław', 'Żaneta'],
    family: ['Błaszczyk', 'Dąbrowski', 'Gołębiewska', 'Kuźniar', 'Łęcki', 'Świątek', 'Wiśniewska', 'Żurek'],
  },
  {
    locale: 'nb-NO',
    office: 'Bergen',
    given: ['Åse', 'Bjørn', 'Gøril', 'Håkon', 'Ingrid', 'Kåre', 'Solveig', 'Øystein'],
    family: ['Aaløkken', 'Bråthen', 'Fjørtoft', 'Hæreid', 'Nygård', 'Sørensen', 'Tveterås', 'Østby'],
  },
  {
    locale: 'tr-TR',
    office: 'İzmir',
    given: ['Ayşe', 'Çağla', 'Emre', 'Gülşen', 'İpek', 'Oğuz', 'Şükrü', 'Ümit'],
    family: ['Aydın', 'Çelik', 'Doğan', 'Gökçe', 'Işık', 'Öztürk', 'Şahin', 'Yıldırım'],
  },
  {
    locale: 'vi-VN',
    office: 'Đà Nẵng',
    given: ['Bảo', 'Đức', 'Hương', 'Khánh', 'Linh', 'Ngọc', 'Thảo', 'Tuấn'],
    family: ['Bùi', 'Đặng', 'Hồ', 'Lê', 'Nguyễn', 'Phạm', 'Trần', 'Vũ'],
  },
  {
    locale: 'ja-JP',
    office: '福岡',
    given: ['愛子|Aiko', '健太|Kenta', '美咲|Misaki', '直樹|Naoki', '亮|Ryo', '桜|Sakura', '翼|Tsubasa', '由美|Yumi'],
    family: [
      '青木|Aoki',
      '藤本|Fujimoto',
      '石田|Ishida',
      '小林|Kobayashi',
      '中村|Nakamura',
      '岡田|Okada',
      '高橋|Takahashi',
    ],
  },
  {
    locale: 'el-GR',
    office: 'Πάτρα',
    given: [
      'Άννα|Anna',
      'Γιώργος|Giorgos',
      'Ελένη|Eleni',
      'Κώστας|Kostas',
      'Μαρία|Maria',
      'Νίκος|Nikos',
      'Σοφία|Sofia',
    ],
    family: [
      'Αλεξίου|Alexiou',
      'Βλάχος|Vlachos',
      'Δημητρίου|Dimitriou',
      'Ιωάννου|Ioannou',
      'Παππάς|Pappas',
      'Ρήγας|Rigas',
    ],
  },
  {
    locale: 'ar-MA',
    office: 'طنجة',
    given: [
      'أمينة|Amina',
      'بلال|Bilal',
      'فاطمة|Fatima',
      'إدريس|Idriss',
      'كريم|Karim',
      'ليلى|Leila',
      'سعيد|Said',
      'يوسف|Youssef',
    ],
    family: [
      'العلوي|El Alaoui',
      'بنجلون|Benjelloun',
      'الفاسي|El Fassi',
      'المنصوري|El Mansouri',
      'التازي|Tazi',
      'زروال|Zeroual',
    ],
  },
  {
    locale: 'hi-IN',
    office: 'Pune',
    given: ['Aarav', 'Deepika', 'Ishaan', 'Kavya', 'Manoj', 'Priyanka', 'Rohan', 'Sunita'],
    family: ['Banerjee', 'Chaudhary', 'Deshpande', 'Iyer', 'Kulkarni', 'Mukherjee', 'Rao', 'Venkataraman'],
  },
];

/** The departments, each with its job titles. */
export const departments: readonly { name: string; titles: readonly string[] }[] = [
  {
    name: 'Engineering',
    titles: ['Software Engineer', 'Site Reliability Engineer', 'Engineering Manager', 'Architect'],
  },
  { name: 'Sales', titles: ['Account Executive', 'Sales Manager', 'Pre-sales Consultant'] },
  { name: 'Finance', titles: ['Accountant', 'Financial Controller', 'Payroll Specialist'] },
  { name: 'People & Culture', titles: ['HR Partner', 'Recruiter', 'Learning Manager'] },
  { name: 'Customer Support', titles: ['Support Agent', 'Support Lead', 'Knowledge Manager'] },
  { name: 'Marketing', titles: ['Campaign Manager', 'Copywriter', 'Brand Designer'] },
  { name: 'Legal', titles: ['Counsel', 'Data Protection Officer', 'Paralegal'] },
  { name: 'Logistics', titles: ['Warehouse Lead', 'Fleet Planner', 'Driver'] },
  { name: 'Information Technology', titles: ['Systems Administrator', 'Service Desk Analyst', 'Security Analyst'] },
  { name: 'Research', titles: ['Research Scientist', 'Laboratory Technician', 'Statistician'] },
];

/** Subjects of pushed groups beside the departments; with quotes, dashes, accents and other scripts on purpose. */
export const teamNames: readonly string[] = [
  'First aiders',
  'Project "Lighthouse"',
  'R&D – Grenoble',
  'Équipe d’astreinte',
  'Field technicians (EMEA)',
  'Betriebsrat',
  'VPN users',
  '安全委員会',
  'Budget holders',
  'Fire wardens, Leeds',
  'Night shift',
  'Mobile devices: managed',
  'Interns 100%',
  'Board_Secretaries',
];
