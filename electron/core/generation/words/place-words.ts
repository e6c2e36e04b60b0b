import { wordSet } from './word-set.ts'

/** Common nouns of places where things happen. */
export const placeNouns = wordSet(
  'bungalow shed gym theka theke ठेका ठेके footpath pavement terrace roof staircase stairs compartment roundabout naka checkpost kiosk light verandah courtyard station stop stand bazaar bazar market chowk road street lane gali galli nagar colony park school college temple mandir masjid mosque church gurudwara hospital clinic bank atm mall shop store',
  'hotel restaurant dhaba bridge flyover crossing junction signal circle square gate platform toll plaza highway expressway house home flat apartment building office factory godown field farm village sector',
  'parking pump petrol ground stadium cinema theatre theater airport bus railway metro river canal pond well garden compound court university hostel coaching institute mandi theka bar garage depot terminal terminus tower towers clock bypass tank tanki room almirah lake ghat complex block phase nala puliya',
  'chauki naka nake chhat aangan galiyara ghar dukan khet gaon mohalla chauraha tiraha pul talab nadi nahar thana maidan basti sabzi sabji adda',
  'बाजार बाजारे मार्केट चौक चौराहा चौराहे तिराहा तिराहे रोड सडक गली नगर कॉलोनी कालोनी पार्क स्कूल विद्यालय कॉलेज मंदिर मन्दिर मस्जिद गुरुद्वारा अस्पताल बैंक एटीएम मॉल दुकान होटल ढाबा पुल पुलिया',
  'क्रॉसिंग फुटपाथ छत नाका नाके चौकी लाइट आंगन बरामदे स्टेशन स्टैण्ड स्टैंड बस अड्डा अड्डे गेट टोल प्लाजा हाईवे घर मकान कार्यालय फैक्ट्री गोदाम खेत ग्राम गांव मोहल्ला मोहल्ले पंप पम्प मैदान नदी नहर तालाब मंडी मण्डी सेक्टर पेट्रोल मार्ग मोड बाग परिसर थाना क्षेत्र कोचिंग टंकी झील घाट कुएं कुआं कमरे कमरा'
)

/** English words before a place. `from` and `to` tell of ways, not of the spot. */
export const placePrepositions = wordSet(
  'near at outside behind opposite beside inside in on into entered entering exiting crossing reached reaching entering passing leaving opp nr'
)

/** Hindi words after a place: को and तक tell of ways. */
export const hindiNear = wordSet(
  'पास सामने बाहर पीछे निकट समीप नजदीक अंदर अन्दर किनारे पास paas pas samne saamne bahar peeche piche nikat nazdeek andar kinare'
)

export const directionWords = wordSet(
  'north south east west north-east north-west south-east south-west uttar dakshin purab paschim उत्तर दक्षिण पूर्व पश्चिम पूरब'
)
