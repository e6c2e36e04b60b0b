import type { Bilingual } from './form-types.ts'
import { label } from './make.ts'

/** An act by the name that item 2 prints, and by the one that fits on a line of the window. */
export type ActName = Readonly<{ full: Bilingual; short: Bilingual }>

const act = (en: string, hi: string, shortEn: string, shortHi: string): ActName => ({
  full: label(en, hi),
  short: label(shortEn, shortHi)
})

/**
 * Names of the acts of the statute pack, by the code that its rows carry: the one home of these words for the window, the
 * paper and the command line. Hindi names are those of the authoritative Hindi texts (India Code).
 */
export const actNames: Readonly<Record<string, ActName>> = {
  BNS: act('Bharatiya Nyaya Sanhita, 2023', 'भारतीय न्याय संहिता, 2023', 'BNS', 'भा.न्या.सं.'),
  IPC: act('Indian Penal Code, 1860', 'भारतीय दंड संहिता, 1860', 'IPC', 'भा.दं.सं.'),
  'Arms Act': act('Arms Act, 1959', 'आयुध अधिनियम, 1959', 'Arms Act', 'आयुध अधिनियम'),
  'Copyright Act': act('Copyright Act, 1957', 'प्रतिलिप्यधिकार अधिनियम, 1957', 'Copyright Act', 'प्रतिलिप्यधिकार अधिनियम'),
  'Dowry Prohibition Act': act(
    'Dowry Prohibition Act, 1961',
    'दहेज प्रतिषेध अधिनियम, 1961',
    'Dowry Prohibition Act',
    'दहेज प्रतिषेध अधिनियम'
  ),
  'Electricity Act': act('Electricity Act, 2003', 'विद्युत अधिनियम, 2003', 'Electricity Act', 'विद्युत अधिनियम'),
  'Explosive Substances Act': act(
    'Explosive Substances Act, 1908',
    'विस्फोटक पदार्थ अधिनियम, 1908',
    'Explosive Substances Act',
    'विस्फोटक पदार्थ अधिनियम'
  ),
  'IT Act': act('Information Technology Act, 2000', 'सूचना प्रौद्योगिकी अधिनियम, 2000', 'IT Act', 'सू.प्रौ. अधिनियम'),
  ITPA: act(
    'Immoral Traffic (Prevention) Act, 1956',
    'अनैतिक व्यापार (निवारण) अधिनियम, 1956',
    'ITPA',
    'अनैतिक व्यापार अधिनियम'
  ),
  'JJ Act': act(
    'Juvenile Justice (Care and Protection of Children) Act, 2015',
    'किशोर न्याय (बालकों की देखरेख और संरक्षण) अधिनियम, 2015',
    'JJ Act',
    'किशोर न्याय अधिनियम'
  ),
  'MV Act': act('Motor Vehicles Act, 1988', 'मोटर यान अधिनियम, 1988', 'MV Act', 'मोटर यान अधिनियम'),
  'NDPS Act': act(
    'Narcotic Drugs and Psychotropic Substances Act, 1985',
    'स्वापक ओषधि और मन:प्रभावी पदार्थ अधिनियम, 1985',
    'NDPS Act',
    'एन.डी.पी.एस. अधिनियम'
  ),
  'PC Act': act(
    'Prevention of Corruption Act, 1988',
    'भ्रष्टाचार निवारण अधिनियम, 1988',
    'PC Act',
    'भ्रष्टाचार निवारण अधिनियम'
  ),
  'PCA Act': act(
    'Prevention of Cruelty to Animals Act, 1960',
    'पशुओं के प्रति क्रूरता का निवारण अधिनियम, 1960',
    'PCA Act',
    'पशु क्रूरता निवारण अधिनियम'
  ),
  PCMA: act(
    'Prohibition of Child Marriage Act, 2006',
    'बाल विवाह प्रतिषेध अधिनियम, 2006',
    'PCMA',
    'बाल विवाह प्रतिषेध अधिनियम'
  ),
  'PDPP Act': act(
    'Prevention of Damage to Public Property Act, 1984',
    'लोक संपत्ति नुकसान निवारण अधिनियम, 1984',
    'PDPP Act',
    'लोक संपत्ति नुकसान निवारण अधिनियम'
  ),
  'POCSO Act': act(
    'Protection of Children from Sexual Offences Act, 2012',
    'लैंगिक अपराधों से बालकों का संरक्षण अधिनियम, 2012',
    'POCSO Act',
    'पॉक्सो अधिनियम'
  ),
  'Passports Act': act('Passports Act, 1967', 'पासपोर्ट अधिनियम, 1967', 'Passports Act', 'पासपोर्ट अधिनियम'),
  'Public Gambling Act': act(
    'Public Gambling Act, 1867',
    'सार्वजनिक द्यूत अधिनियम, 1867',
    'Public Gambling Act',
    'सार्वजनिक द्यूत अधिनियम'
  ),
  'SC/ST Act': act(
    'Scheduled Castes and the Scheduled Tribes (Prevention of Atrocities) Act, 1989',
    'अनुसूचित जाति और अनुसूचित जनजाति (अत्याचार निवारण) अधिनियम, 1989',
    'SC/ST Act',
    'अनु. जाति/जनजाति अधिनियम'
  ),
  'Senior Citizens Act': act(
    'Maintenance and Welfare of Parents and Senior Citizens Act, 2007',
    'माता-पिता और वरिष्ठ नागरिकों का भरण-पोषण तथा कल्याण अधिनियम, 2007',
    'Senior Citizens Act',
    'वरिष्ठ नागरिक अधिनियम'
  )
}

/** Full name as item 2 prints it; an act that the table does not hold (typed in by the officer) as it stands. */
export const fullActName = (code: string, language: 'en' | 'hi'): string => actNames[code]?.full[language] ?? code

/** Name for a heading in the window; an act that the table does not hold as it stands. */
export const shortActName = (code: string, language: 'en' | 'hi'): string => actNames[code]?.short[language] ?? code
