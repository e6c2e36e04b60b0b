import { wordSet } from './word-set.ts'

/** Trades and callings as people give them of themselves; the last word of "software engineer", "school teacher". */
export const occupationWords = wordSet(
  'accountant advocate architect banker barber beautician broker builder businessman businesswoman butcher carpenter cashier caterer chemist clerk coach contractor cook cultivator dentist designer dairyman doctor driver editor electrician employee engineer farmer fisherman florist gardener goldsmith grocer guard hawker homemaker housewife jeweller journalist labourer laborer landlord lawyer lecturer librarian mason mechanic merchant milkman moneylender musician nurse painter peon pharmacist photographer plumber postman potter priest professor programmer proprietor reporter retailer salesman salesperson scientist sculptor serviceman shopkeeper soldier student supervisor surgeon tailor teacher technician trader tutor vendor waiter watchman weaver welder boy labour fauji jawan receptionist manager technician officer executive agent operator supervisor',
  'student kisan mazdoor majdoor dukandar vyapari adhyapak adhyapika shikshak shikshika grihini naukripesha naukri vakil chhatra chhatr',
  'एजेंट कैशियर प्रबंधक अभियंता लिपिक रक्षक आरक्षक सफाईकर्मी किसान मजदूर दुकानदार व्यापारी व्यवसायी अध्यापक अध्यापिका शिक्षक शिक्षिका गृहिणी वकील अधिवक्ता छात्र छात्रा चालक ठेकेदार राजमिस्त्री मिस्त्री दर्जी बढई सुनार लोहार कृषक'
)
