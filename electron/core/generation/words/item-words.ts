import { wordSet } from './word-set.ts'

export type ItemCategory = Readonly<{ category: string; type: string; words: ReadonlySet<string> }>

/** Things that complaints speak of, with the category and type of item 9. Vehicles have their own table as well. */
export const itemCategories: ReadonlyArray<ItemCategory> = [
  {
    category: 'Electronics',
    type: 'Mobile phone',
    words: wordSet(
      'phone mobile smartphone iphone handset cellphone samsung vivo oppo redmi realme oneplus nokia poco motorola iqoo lava itel infinix tecno jiophone mobiles phones cellphone मोबाइल मोबाईल फोन आईफोन सैमसंग वीवो ओप्पो रेडमी'
    )
  },
  {
    category: 'Electronics',
    type: 'Computer',
    words: wordSet('laptop computer tablet ipad macbook लैपटाप laptops monitor printer हार्डडिस्क लैपटॉप कंप्यूटर कम्प्यूटर टैबलेट')
  },
  {
    category: 'Electronics',
    type: 'Other electronics',
    words: wordSet(
      'table tables chair chairs sofa fan fans pankha pankhe पंखा पंखे कूलर मिक्सर dvr cctv led lcd projector mixer microwave cooler ac airpods earphones earbuds headphones powerbank stabilizer ups camera television tv inverter battery batteries speaker speakers fridge refrigerator watch smartwatch टीवी कैमरा बैटरियां बैटरियों बैटरी बैट्री इन्वर्टर घडी ghadi'
    )
  },
  {
    category: 'Jewellery',
    type: 'Ornament',
    words: wordSet(
      'kundal kundals tops bali balis baali nathiya nath bichhiya bichiya bichua kada kade karha bracelet bracelets locket lockets pajeb hasli tika tikka mangtika kamarbandh kardhani stud studs nosepin coin coins biscuit jhumka jhumki churi chudi bangadi patli ornament kangana coins payals कुंडल कुण्डल टॉप्स बालियां बाली नथ नथुनी बिछिया बिछुआ कडा कडे पाजेब लॉकेट लाकेट हंसुली टीका मांगटीका कमरबंद करधनी झुमकी ब्रेसलेट सिक्के सिक्का मंगल-सूत्र chain chains necklaces mangalsutra necklace ring rings bangle bangles earring earrings ornaments jewellery jewelry jewels anklets pendant चेन मंगलसूत्र हार अंगूठी कंगन चूडी चूडियां झुमके बाली पायल जेवर जेवरात गहने आभूषण zevar jewar gehne anguthi angoothi payal chudi chudiya chudiyan kangan haar jhumke bali nathni'
    )
  },
  { category: 'Cash', type: 'Currency', words: wordSet('cash नकद नकदी nakad nakdi nagad नगद नगदी') },
  {
    category: 'Bags and documents',
    type: 'Bag or purse',
    words: wordSet(
      'trolley trolly satchel rucksack jhola potli पोटली अटैची बैग्स bag bags purse wallet handbag backpack suitcase briefcase pouch बैग पर्स बटुआ झोला थैला सूटकेस batua thaila jhola'
    )
  },
  {
    category: 'Bags and documents',
    type: 'Document or card',
    words: wordSet(
      'licence license aadhar aadhaar pan certificate marksheet marksheets passbook मार्कशीट आधार पासबुक documents document passport certificates cards cheque chequebook दस्तावेज कागजात kagaj kagajat'
    )
  },
  {
    category: 'Vehicle',
    type: 'Motor vehicle',
    words: wordSet(
      'motorcycles bikes gaadi gadi vehicle vehicles wagon alto swift innova bolero scorpio ertiga creta eeco omni thar brezza baleno nexon xuv fortuner i10 i20 pulsar apache platina shine passion jupiter dio avenger discover cbz glamour unicorn tempo pickup dumper lorry trolley trailer वाहन गाड़ी पिकअप टेम्पो बोलेरो स्कॉर्पियो स्विफ्ट डंपर ट्राली ट्रॉली एक्टिवा स्प्लेंडर पल्सर motorcycle motorbike bike scooter scooty activa splendor car truck tractor auto rickshaw e-rickshaw van jeep moped मोटरसाइकिल मोटरसाइकल बाइक स्कूटी स्कूटर कार ट्रक ट्रैक्टर ऑटो रिक्शा गाडी जीप'
    )
  },
  {
    category: 'Arms',
    type: 'Firearm or weapon',
    words: wordSet(
      'pistol revolver rifle shotgun cartridge cartridges पिस्टल पिस्तौल रिवाल्वर राइफल कारतूस pistal riwalwar kartoos'
    )
  },
  { category: 'Vehicle', type: 'Bicycle', words: wordSet('bicycle cycle साइकिल साईकिल cycil') },
  {
    category: 'Livestock',
    type: 'Animal',
    words: wordSet(
      'calves sheep hen hens poultry bulls bull ox oxen bhainsein bhais gay bakriya bakriyan भेड भेडें बछडा बछिया मुर्गियां मुर्गी गायें भैंसें buffalo buffaloes cow cows goat goats bullock bullocks calf भैंस गाय बकरी बकरियां बैल बकरा bhains gaay bakri bail'
    )
  },
  {
    category: 'Material',
    type: 'Goods',
    words: wordSet(
      'cylinders idol idols murti murtiyan मूर्ति मूर्तियां khad khaad almirah almari अलमारी crop crops fasal फसल फसलें sharab daru ganja smack charas गांजा स्मैक चरस cigarettes cigarette liquor medicines medicine rice wheat grain paddy cloth sarees saree fabric shoes garments tools pump pumpset motors copper cement fertilizer fertiliser seeds panels panel utensil generator genset spares tyres tyre battries stabiliser machine machines furniture groceries grocery kirana gehu gehun dhaan chawal saree dawai sariya loha lohe tulsi सिगरेट शराब दवाइयां दवाई चावल गेहूं धान कपडा कपडे साडी साडियां बर्तन सरिया लोहा सीमेंट खाद मशीन जनरेटर टायर किराना राशन पंपसेट बोरी बोरियां wire cable cables motor helmet umbrella clothes utensils luggage transformer pipes cylinder goods तार केबल ट्रांसफार्मर मोटर पाइप सिलेंडर सामान सामग्री taar saman samaan cylinder'
    )
  }
]

const byWord = new Map<string, ItemCategory>()
for (const entry of itemCategories) for (const word of entry.words) if (!byWord.has(word)) byWord.set(word, entry)

export const itemCategoryOf = (key: string): ItemCategory | undefined => byWord.get(key)

/** Words that describe a thing and belong to its description. */
export const itemDescribers = wordSet(
  'gold golden silver diamond black white red blue green grey gray brown old new leather samsung galaxy apple vivo oppo redmi realme oneplus nokia motorola xiaomi poco iqoo lava micromax dell hp lenovo asus acer sony lg',
  'hero honda bajaj yamaha suzuki maruti hyundai tata mahindra tvs activa splendor pulsar bullet royal enfield swift dzire desire wagon vxi lxi zxi wagonr alto innova bolero scorpio ertiga creta baleno apache platinum plus pro max mini note ultra colour color coloured android mobile phone motor cycle',
  'देशी अंग्रेजी अवैध desi angrezi avaidh country illicit सोने चांदी काला काले काली सफेद लाल नीला नीली नीले पुराना नया सैमसंग वीवो ओप्पो रेडमी रियलमी आईफोन हीरो होंडा बजाज रंग स्प्लेंडर प्लस बुलेट पल्सर एक्टिवा मोटर कंपनी कम्पनी एल्युमिनियम तांबे sone sona chandi kala kaali safed lal neela wala'
)
