import type { Bilingual } from './choose-code.ts'

/** Why a route was taken: one sentence each, in both languages. */
export const routeReasons = {
  eFir: {
    en: 'Cognizable offence, information received electronically: it goes on record when the informant signs within three days (s.173(1)(ii) BNSS).',
    hi: 'संज्ञेय अपराध, सूचना इलेक्ट्रॉनिक रूप से मिली: सूचनाकर्ता के तीन दिन में हस्ताक्षर करने पर अभिलेख पर ली जाएगी (धारा 173(1)(ii) बी.एन.एस.एस.)।'
  },
  fir: {
    en: 'At least one proposed section is cognizable: the whole case is cognizable and an FIR must be registered (ss.173(1), 174(4) BNSS).',
    hi: 'कम से कम एक प्रस्तावित धारा संज्ञेय है: पूरा मामला संज्ञेय है और प्राथमिकी दर्ज करना अनिवार्य है (धारा 173(1), 174(4) बी.एन.एस.एस.)।'
  },
  ncr: {
    en: 'All proposed sections are non-cognizable: enter the substance in the book, refer the informant to the Magistrate and send the fortnightly report (s.174 BNSS).',
    hi: 'सभी प्रस्तावित धाराएँ असंज्ञेय हैं: सार पुस्तिका में लिखें, सूचनाकर्ता को मजिस्ट्रेट के पास भेजें और पाक्षिक रिपोर्ट भेजें (धारा 174 बी.एन.एस.एस.)।'
  },
  conditional: {
    en: 'Whether the case is cognizable depends on a condition that the statement does not settle: the officer decides.',
    hi: 'मामला संज्ञेय है या नहीं, यह ऐसी शर्त पर निर्भर है जो कथन से तय नहीं होती: अधिकारी निर्णय लें।'
  },
  civilBeside: {
    en: 'The proposed sections are non-cognizable and the statement shows a civil matter: the officer decides whether there is an offence to enter at all.',
    hi: 'प्रस्तावित धाराएँ असंज्ञेय हैं और कथन में दीवानी मामला प्रकट है: अधिकारी तय करें कि दर्ज करने योग्य अपराध है भी या नहीं।'
  },
  noOffence: {
    en: 'The statement shows a civil matter and no element of an offence is complete: the officer checks before refusing.',
    hi: 'कथन दीवानी प्रकृति का है और किसी अपराध के तत्व पूरे नहीं होते: मना करने से पहले अधिकारी जाँचें।'
  },
  nothingShown: {
    en: 'No section is complete on the words of the statement: the officer asks further and decides.',
    hi: 'कथन के शब्दों से कोई धारा पूरी नहीं होती: अधिकारी और पूछताछ कर निर्णय लें।'
  },
  codeOpen: {
    en: 'The code (BNS or IPC) is open and with it whether the case is cognizable: the officer decides.',
    hi: 'संहिता (भा.न्या.सं. या भा.दं.सं.) तय नहीं है, इसलिए संज्ञेयता भी: अधिकारी निर्णय लें।'
  },
  enquiry: {
    en: 'Gravest section punishable with 3 to under 7 years, a dispute in which an enquiry is allowed and a long unexplained delay: preliminary enquiry with prior permission of a DySP, 14 days (s.173(3) BNSS).',
    hi: 'गम्भीरतम धारा 3 वर्ष से 7 वर्ष से कम दण्डनीय, जाँच योग्य विवाद और लम्बा अस्पष्ट विलम्ब: उपाधीक्षक की पूर्व अनुमति से 14 दिन में प्रारम्भिक जाँच (धारा 173(3) बी.एन.एस.एस.)।'
  }
} as const satisfies Record<string, Bilingual>

/** All proposed sections are non-cognizable, but a row that is not comes near. */
export const nearReason = (row: string): Bilingual => ({
  en: `The proposed sections are non-cognizable, but the statement comes near ${row}: the officer asks further and decides (s.174 BNSS only if no cognizable offence is shown).`,
  hi: `प्रस्तावित धाराएँ असंज्ञेय हैं, पर कथन ${row} के निकट है: अधिकारी और पूछताछ कर निर्णय लें (कोई संज्ञेय अपराध न होने पर ही धारा 174 बी.एन.एस.एस.)।`
})

/** The words of the statement that put the place of occurrence elsewhere are part of the reason. */
export const zeroFirReason = (quote: string): Bilingual => ({
  en: `Cognizable offence, place of occurrence in another station or district ("${quote}"): register as Zero FIR and transfer (s.173(1) BNSS).`,
  hi: `संज्ञेय अपराध, घटनास्थल दूसरे थाने या जिले में ("${quote}"): शून्य प्राथमिकी दर्ज कर स्थानान्तरित करें (धारा 173(1) बी.एन.एस.एस.)।`
})
