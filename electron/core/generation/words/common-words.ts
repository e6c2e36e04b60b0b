import { wordSet } from './word-set.ts'

/** Common nouns, adverbs and verb forms of Hindi (both scripts) that stand where a name might and are none. */
export const commonWords = wordSet(
  'लाठी लाठियां लाठियों डंडा डंडे डंडों कुल्हाडी चाकू छुरा छुरी तमंचा कट्टा तलवार फरसा गंडासा हथियार बंदूक रॉड हॉकी lathi lathiyan danda dande kulhadi chaku chakku tamancha talwar farsa gandasa hathiyar bandook',
  'बिल्डर एजेंट एजेन्ट पटवारी लेखपाल सिपाही दरोगा दारोगा वकील जज नेता विधायक सांसद साहब सेठ साहूकार ब्याजखोर पंचायत पंच समाज कंडक्टर परिचालक क्लीनर हेल्पर दलाल ग्राहक विक्रेता खरीदार यात्री राहगीर पुजारी मौलवी पंडित सहेली',
  'बहू दामाद भतीजे भतीजा मामा मौसा फूफा साले साला जीजा समधी दादी नानी दादा नाना छात्रों हमलावर हमलावरों उचक्कों ठग ठगों लोगो कॉलर प्रेमी प्रेमिका मंगेतर मनचले मनचलों शोहदों दबंग दबंगों न्यायालय अदालत सरकार निगम विभाग भीड गिरोह कर्मियों टीम',
  'आरक्षक वाहन टेम्पो ऑटो जीप पिकअप ट्रेलर डंपर कुत्ते सांड इसने जिसने किसने स्वयं खुद जिन्होंने उन्होने इन्होंने जिन्होने पट्टीदार पट्टीदारों सवारों सवार शिष्य गुरु देवरानी जेठानी बुआ मौसी चाची मामी भाभी पोते नाती भांजे',
  'builder agent patwari sipahi daroga vakil sahab seth sahukar dalal grahak yatri pujari maulvi pandit saheli sale sala jija dada dadi nana nani caller premi mangetar team usne isne jisne kisne unhone inhone unhonne khud pattidar bhatije bhatija mama mausa chachi mami sarkar vibhag salesman waiter mistri',
  'चरवाहे चरवाहा ग्वाले ग्वाला लाइनमैन माली रसोइया lineman mali charwahe अर्जीदार निवेदक',
  'बोल bol बताया बतायी बताई',
  'मिले मिला मिली पहुंचे पहुंचा पहुंची खलासी मुनीम कारीगर मिस्त्री mile mila mili pahunche khalasi munim karigar',
  'अचानक तभी वहां वहीं यहां यहीं फिर बाद पहले सामने पीछे इतने दौरान अंदर अन्दर बाहर मौके मौका मौजूद शराब नशे गुस्से आकर जाकर बोलकर मिलकर लेकर देकर आसपास आस पास पडोस',
  'लोगों लोग पुलिस डॉक्टर चिकित्सक चालक ड्राइवर दुकानदार मालिक किरायेदार ठेकेदार प्रधान सरपंच मास्टर शिक्षक अध्यापक कर्मचारी अधिकारी मैनेजर गार्ड चौकीदार नौकर नौकरानी मजदूर',
  'व्यक्ति व्यक्तियों युवक युवकों युवती लडका लडके लडकी लडकों बच्चा बच्चे बच्ची बच्चों औरत औरतों महिला महिलाओं आदमी आदमियों बदमाश बदमाशों चोर चोरों लुटेरों गुंडों दोनों तीनों चारों सभी सबने सब कुछ किसी',
  'पडोसी पडोसियों परिवार परिजन परिजनों रिश्तेदार रिश्तेदारों ससुराल मायके पक्ष विपक्षी विपक्षीगण आरोपी आरोपियों अभियुक्त अभियुक्तों मुल्जिम भाई भाइयों बहन मां माता पिता बेटा बेटे बेटी पति पत्नी सास ससुर देवर जेठ ननद चाचा ताऊ',
  'दोस्त मित्र साथी साथियों बडे छोटे छोटी बडी मेरे मेरी उसके उनके अपने बैंक मोबाइल गाडी बाइक मोटर साइकिल ट्रक कार बस ट्रैक्टर कंपनी कम्पनी स्कूल कॉलेज घटना घर गांव सुबह शाम रात दिन समय',
  'गंभीर गम्भीर रूप तरह हालत अवस्था बहुत काफी ज्यादा कम अधिक पूरी पूरा सारे सारा हमेशा अक्सर लगातार जबरन जबरदस्ती जान माल गाली मार मारपीट चोट इलाज दहेज शादी रुपये पैसे पैसा रकम नकद सामान मौके कारण वजह तरफ ओर जैसे तैसे',
  'ड्राइविंग नौकरी काम कार्य खेती व्यापार दुकान मजदूरी करके करने कराने होने जाने आने रहने देने लेने बताने कहने गया गई गये आया आई आये किया की दिया दी लिया ली रहा रही रहे चुका सकता चाहता चाहती वाला वाली वाले',
  'अनुसूचित पिछडा पिछडी दलित ब्राह्मण शराबी नशेडी जुआरी किस्म बीमार परेशान विदेश रोज प्रतिदिन आए अपहरण चोरी लूट रिपोर्ट शिकायत धोखाधडी संबंध सम्बन्ध नाबालिग नाबालिक अविवाहित विवाहित विधवा बुजुर्ग वृद्ध विकलांग उक्त वही यही मूल हाल वर्तमान स्थायी जाति हिन्दू मुस्लिम भारतीय छात्र छात्रा किसान गृहिणी एक दो तीन चार पांच छह सात आठ नौ दस',
  'achanak tabhi waha wahan vaha yaha yahan phir fir baad pehle pahle samne saamne peeche andar bahar mauke maujood sharab nashe gusse aakar jaakar milkar lekar dekar aas paas pados police doctor driver dukandar malik',
  'sas sasu nand nanand bhabhi bahu jeeja mausi bua jethji gate side wife husband makan kirayedar thekedar pradhan sarpanch karmchari adhikari guard chowkidar naukar majdoor vyakti yuvak yuvti ladka ladke ladki bachcha bachche bachchi aurat mahila aadmi admi badmash chor dono donon teeno charo sabhi sab kuch kuchh kisi',
  'padosi parivar rishtedar sasural mayke aropi bhai behan bahan maa mata pita bete beti pati patni saas sasur devar jeth nanad chacha dost mitra sathi saathi bade chhote chhoti badi mobile gaadi gadi bike truck car bus company school college ghatna',
  'bahut kafi kaafi zyada jyada kam hamesha roz aksar lagatar jabran zabardasti jabardasti jaan gali maar chot ilaj dahej shadi shaadi rupaye paise paisa saman saaman karan wajah taraf jaise naukri kaam kheti dukan karke karne hone jaane jane aane dene lene',
  'gaya gayi gaye aaya aayi aaye kiya diya liya raha rahi rahe wala wali wale nabalig vidhwa student kisan housewife grihini baitha baithi khada khadi ja jaa aa kar karta karti bola boli kaha bataya dekha dekhi likha padha padhta padhti chalata chalati',
  'sir madam report shikayat kanooni karwai karyavahi nivedan request kripya please phone number account bank upi otp transaction message photo video whatsapp facebook instagram online'
)
