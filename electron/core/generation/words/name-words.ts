import { wordSet } from './word-set.ts'

/** Titles before a name: skipped, and a sign that a person follows. */
export const titles = wordSet(
  'lt master mr mrs ms miss capt captain col colonel maj major lt retd retired pt pandit justice er ca hon head constable inspector si asi hc dr shri sri sh smt km kumari kum late prof sardar adv advocate',
  'मरहूम मरहूमा मुसम्मात मुस मु0 उ उनि सउनि प्रआर नि एसआई एएसआई निरीक्षक उपनिरीक्षक आरक्षक श्री श्रीमती स्व0 स्व स्वर्गीय कु0 कु कुमारी डॉ0 डॉ डा0 डा सुश्री श्रीमति'
)

/** Relation of the person before it to the person after it: "s/o", "पुत्र". */
export const relativeWords = wordSet(
  's/o d/o w/o wd/o c/o son sons daughter daughters wife putra putri patni beta beti pita',
  'पुत्र पुत्री पत्नी सुपुत्र सुपुत्री धर्मपत्नी आत्मज आत्मजा वल्द बेटा बेटी पति pati पिता पुत्रगण तनय पत्नि जौजे बेवा पुत'
)

/** Of these only the slash form or "X of" is a relation in English. */
export const relativeNouns = wordSet('son sons daughter daughters wife widow')

/** Second names and surnames that close a run of small words as a name. Not a list of who exists: a list of stops. */
export const surnames = wordSet(
  'kumar kumari singh devi sharma verma varma gupta yadav khan ansari ali patel prasad lal ram das mishra mishr tiwari tiwary',
  'pandey pande dubey dwivedi trivedi chaturvedi shukla srivastava shrivastava agrawal agarwal jain mehta shah joshi rao reddy',
  'kori pasi kumhar lohar teli gond oraon munda hembram murmu soren tudu marandi kisku baskey mahto mahato hansda lakra ekka toppo xalxo minz tirkey tiwary thapa gurung tamang rana magar chhetri rai lama bhutia lepcha',
  'sangma marak momin lyngdoh kharkongor nongrum jamir ao longkumer angami sema lotha singha devbarma debbarma reang das boro basumatary brahma narzary saikia hazarika kalita baruah bora bhuyan phukan',
  'murugan subramanian subramaniam krishnan raman ramasamy natarajan rajan murthy moorthy raju varma chettiar mudaliar thevar gounder naik kamath shetty hegde bhat pai prabhu acharya poojary rao goud yadagiri kurian thomas varghese',
  'mathew philip george joseph jacob chacko nambiar menon kurup panicker warrier namboothiri iyengar tamhane sawant gaikwad kamble bhosale bhosle mohite salunkhe kadam mane thorat wagh wankhede ingole raut dhole tayade meshram',
  'desai parikh trivedi vyas pandya rathod vaghela zala gohil jadeja makwana solanki thakor prajapati panchal modi gandhi lalwani advani sindhi ramchandani mirza baig pathan syed saiyed shaikh memon ansari faruqui farooqui rizvi naqvi zaidi',
  'lone dar wani mir malik rather ganai khanday haque hoque laskar mollah molla mondal gazi sardar bepari talukdar choudhury chowdhury chakraborty chakrabarti bhattacharya bhattacharjee ganguly majumdar mazumdar guha kundu saha pramanik',
  'brar bajwa grewal sohal virk randhawa dhaliwal cheema bedi anand bansal goyal goel mittal singhal garg jindal khandelwal maheshwari tyagi bhati tomar bhadauria sisodia shekhawat rathi bishnoi dhaka sheoran dahiya malik hooda phogat',
  "d'souza d'silva d'mello d'costa pereira rodrigues pinto lobo dias gomes mascarenhas naidoo ahirwar vishwakarma rajbhar nishad lodhi baghel dhruw sahu netam",
  'nair pillai iyer iyengar menon naidu gowda patil pawar jadhav shinde kulkarni deshmukh chavan more kaur gill sandhu sidhu',
  'dhillon chauhan rathore rathor rajput thakur solanki parmar malviya sahu nishad kashyap maurya kushwaha saxena mathur bhatt',
  'begum bano khatun sheikh shaikh qureshi siddiqui hussain husain ahmed ahmad bibi bai biswas ghosh bose sen roy banerjee',
  'chatterjee mukherjee mondal mandal dutta paul nath sarkar barman gogoi borah saikia behera sahoo nayak mohanty panda pradhan',
  'tripathi upadhyay ojha jha rai rawat negi bisht meena gurjar saini jat choudhary chaudhary chaudhari dixit bajpai awasthi',
  'soni sonkar paswan ravidas valmiki pal gautam bharti arora kapoor khanna malhotra chopra bhatia sethi ahuja dsouza fernandes',
  'भील बंजारा साव साह भगत रजक कोरी चमार पासी खटीक केवट मल्लाह कुम्हार नाई धोबी कुमार कुमारी सिंह सिह देवी शर्मा वर्मा गुप्ता यादव खान खां अंसारी अली पटेल प्रसाद लाल राम दास मिश्रा मिश्र तिवारी पाण्डेय पांडेय पांडे पाण्डे',
  'दुबे द्विवेदी त्रिवेदी चतुर्वेदी शुक्ला शुक्ल श्रीवास्तव अग्रवाल जैन मेहता शाह जोशी राव रेड्डी नायर पाटिल पाटील पवार जाधव शिंदे कुलकर्णी',
  'देशमुख चव्हाण कौर गिल संधू सिद्धू चौहान राठौर राठौड राजपूत ठाकुर सोलंकी परमार मालवीय साहू निषाद कश्यप मौर्य कुशवाहा सक्सेना माथुर भट्ट',
  'बेगम बानो खातून शेख कुरैशी सिद्दीकी हुसैन अहमद बीबी बाई विश्वास घोष बोस सेन रॉय बनर्जी चटर्जी मुखर्जी मंडल दत्ता पॉल नाथ सरकार',
  'बेहरा नायक प्रधान त्रिपाठी उपाध्याय ओझा झा राय रावत नेगी बिष्ट मीणा मीना गुर्जर सैनी जाट चौधरी दीक्षित बाजपेयी अवस्थी सोनी सोनकर पासवान',
  'पाल गौतम भारती अरोडा कपूर खन्ना मल्होत्रा चोपडा भाटिया सेठी आहूजा जाटव लोधी बघेल मरावी धुर्वे उइके त्यागी भाटी तोमर भदौरिया सिसोदिया राणा बंसल गोयल मित्तल सिंघल खंडेलवाल माहेश्वरी सोलंकी डोगरा कौशिक वशिष्ठ भारद्वाज नागर धाकड कुर्मी साहनी गिरी पुरी गोस्वामी बैरागी विश्नोई बिश्नोई नामदेव ध्रुव नेताम ठाकरे भोसले अहिरवार विश्वकर्मा प्रजापति राजभर'
)

/** Small words that end or cannot be part of a name, in Hindi and in Hindi written with Latin letters. */
export const nameStops = wordSet(
  'बजे baje bje है हैं हूं हू था थी थे हो हुआ हुई हुए का की के को से में मे पर ने तक और व एवं तथा या कि जो जिस जिसने ही भी तो यह वह वो ये इस उस मैं मै मेरा मेरी मेरे',
  'हम हमारा हमारी हमारे अपना अपनी अपने उसका उसकी उसके उनके उनका उन इन तब जब कब अब आज कल परसों दिनांक दि0 समय करीब लगभग उम्र आयु उमर वर्ष साल',
  'बेवा जौजे साकिन साकिना पुत्रगण निवासी निवासिनी नि0 पता हाल मूल जाति धर्म पेशा पुत्र पुत्री पत्नी पति पिता माता सुपुत्र सुपुत्री धर्मपत्नी वल्द आत्मज आत्मजा बेटा बेटी पुत्रवधू',
  'ग्राम गांव मोहल्ला मौहल्ला थाना जिला तहसील पोस्ट वार्ड नगर कालोनी कॉलोनी मो0 मोबाइल मोबाईल फोन नाम नामक उर्फ कथन करता करती कहना निवेदन सूचित',
  'साथ द्वारा खिलाफ विरुद्ध नहीं कोई अज्ञात एक दो तीन चार सुबह शाम रात दोपहर वाला वाली वाले रहने रहता रहती लोग लोगों व्यक्ति लडका लडके युवक महिला',
  'प्रार्थी प्रार्थिनी आवेदक आवेदिका शिकायतकर्ता फरियादी वादी वादिनी पीडित पीडिता अभियुक्त आरोपी घर दुकान खेत जमीन मुझे मुझको मुझसे उसे उन्हें हमें इसलिए लेकिन',
  'h hn hoo pm am hai hain hu hoon hun tha thi the ho hua hui hue ka ki ke ko se me mein mai main par pe ne tak aur or va evam tatha ya jo jis hi bhi to yeh ye woh wo is us',
  'mera meri mere hum ham hamara hamari hamare apna apni apne uska uski uske unka unke tab jab ab aaj kal parso samay karib kareeb lagbhag umar umr age aged',
  'years year yrs saal sal varsh niwasi nivasi resident rehne rahne rehta rahta rehti rahti wala wali wale gaon gram gaav mohalla thana jila zila naam namak urf',
  'mobile mob phone contact number no s/o d/o w/o r/o c/o son daughter wife husband father of the a an and or is was were am are be been has have had do does did',
  'who that this these those from at in on near with by for to my his her their our your i we he she they it as not please kripya sath saath dwara khilaf nahi',
  'koi ek subah sham raat dopahar log ladka ladke ladki vyakti beta beti putra putri patni pati pita mata prarthi pesha jati dharm kaam naukri dukan ghar bol raha',
  'residing living working employed resident r address occupation caste religion presently currently called named namely alias said state states stated request',
  'want wish would like lodge submit beg report complaint hereby humbly respectfully also aapko aapse sir madam ji जी sahab साहब'
)

/** Capitalised words of English sentences and letters that begin no person's name. */
export const notNameCapitals = wordSet(
  'the a an on at in to from of for by with and or but i we he she it they my our his her their this that these those there then when while after before',
  'yesterday today last during around about near since as if so also due upon both all one two three four five six seven eight nine ten some someone unknown',
  'sir madam respected dear hon honble honourable subject sub date dated place time yours faithfully sincerely thanking thank thanks kindly please regards',
  'police station officer sho inspector constable charge incharge commissioner superintendent sp dsp acp dcp fir complaint complainant informant accused',
  'thief thieves robber robbers burglar burglars culprit culprits miscreant miscreants stranger strangers intruder intruders dacoit dacoits assailant assailants attacker attackers',
  'victim witness witnesses name address mobile phone contact email age details particulars section sections act ipc bns bnss crpc no not never however thereafter',
  'suddenly later meanwhile once immediately because although hence therefore thus later nobody somebody everyone several many another other such who what where',
  'head bypass jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday am pm rs inr re ref enclosed enclosures attached brief facts statement father husband wife mother',
  'mother brother sister son daughter neighbour neighbor friend shop owner manager driver bank account upi otp atm kyc sim app whatsapp facebook instagram',
  'telegram google amazon flipkart paytm phonepe samsung iphone apple vivo oppo redmi realme oneplus nokia honda hero bajaj yamaha suzuki maruti hyundai tata',
  'mahindra activa splendor pulsar bullet royal enfield swift india indian sbi hdfc icici pnb axis kotak bob canara union aadhaar pan imei utr hindu muslim sikh',
  'main mai mera meri mere maine humne hum uske usne unhone wo woh vo kal aaj parso raat subah sham thana prabhari mahoday mahodaya sewa seva shriman shrimaan',
  'aur jab tab phir kripya isliye lekin ab bas iske jiske kisi koi ek do teen char sab mujhe mujhko hamara hamari hamare us is ji haan nahi namaste nivedan sthan',
  'neighbors neighbours friends police principal director manager teacher professor senior junior retired proprietor president secretary headmaster warden member chairman self gali ghar pados bolne bola jisme tabhi fir aage pichle pichhle',
  'dukandar dukaandar vyapari adhyapak cctv gps dj suv car bike truck auto bus train scooty scooter road street lane sector nagar colony market chowk village ward tehsil district state city town'
)

/** Last words that make a capitalised run a place, a firm or a thing, not a person. */
export const notPersonEnds = wordSet(
  'nagar road street lane colony market chowk bazar bazaar station stop stand mandir temple masjid church school college university hospital clinic bank',
  'medicals medicos agencies hardware textiles garments sweets bakery tyres motors electricals opticals builders developers infra constructions mall park garden bridge hotel lodge restaurant dhaba complex apartment apartments tower towers society vihar enclave puram pur ganj village gate',
  'cross circle layout phase block sector ward district state city town police branch office court building house bhawan bhavan plaza junction highway',
  'expressway metro airport depot shop store stores jewellers jeweller electronics mobile mobiles enterprises traders company ltd limited pvt finance services',
  'galaxy pro plus max manzil niwas sadan galli gali mohalla marg cell helpline university institute academy terminal platform flyover crossing nagar maidan ground chawl basti gym salon parlour heights east west north south residency arcade lanka peth wadi wada wadi pally palli petta pettai pakkam palayam khurd kalan tola para pada pura puri layout extension hills valley river station taluk taluka mandal panchayat garden lake ghat mill mills board corporation society factory association department'
)
