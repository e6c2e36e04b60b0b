/** Words that turn a finding around: denial, attempt, threat. Keys as `wordKey` gives them. */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** English denials stand before what they deny. */
export const englishDenials = set(
  "no not never without neither nor none nobody didn't didnt don't dont doesn't doesnt wasn't wasnt weren't hasn't hasnt " +
    "haven't havent hadn't hadnt isn't isnt aren't couldn't cannot can't won't wouldn't nothing denied denies deny lack absence"
)

/** Hindi denials stand right before the verb or between noun and verb. */
export const hindiDenials = set('nahi nahin nhi nai nahee na bina bagair mat बिना बगैर नहीं नहि नही न ना मत इंकार')

/** Only these also deny what stands before them: "मारपीट नहीं हुई"; "na" after a word is a tag ("hai na"). */
export const hindiDenialsAfter = set('nahi nahin nhi nai nahee नहीं नहि नही इंकार')

/** "no violence was used": the denial follows the noun. */
export const englishVerbsBeforeNot = set('was were is are did had has have been be')

/** After these a denial no longer reaches: a new clause or a new subject. */
export const clauseBreaks = set(
  'but and then because so when after before however although though who which while until unless if as since that he she they ' +
    'i we it you aur lekin magar par parantu kintu phir fir tab jab kyunki kyonki balki warna toh tha thi the hai hain ' +
    'usne unhone usme wo woh vo maine humne mujhe hume tabhi isliye jisse jis jo और लेकिन मगर पर परंतु परन्तु किंतु ' +
    'किन्तु फिर तब जब क्योंकि बल्कि वरना तो कि व तथा एवं था थी थे है हैं उसने उन्होंने वह वो वे मैंने हमने मुझे हमें इसलिए जिससे जो पश्चात'
)

/** What is only feared, willed or threatened has not happened. */
export const threatWords = set(
  'threat threats threaten threatened threatens threatening threatning threating will would shall may might could should ' +
    'unless fear feared afraid scared apprehend apprehension apprehensive false falsely if going wants wanted want plan planning warned ' +
    'warning dhamki dhamkaya dhamkate dhamkaane dhamkata dhamkiyan dhamkiya darr agar jhuthe jhute jhoothe jhootha jhutha ' +
    'धमकी धमकियां धमकियाँ धमकाया धमकाता धमकाते धमकाने अगर यदि झूठे झूठा झूठी आशंका डर'
)

export const attemptWords = set(
  'try tries tried trying attempt attempts attempted attempting koshish kosis koshis prayas prayaas प्रयास कोशिश कोशिशें'
)

const latinFuture = /(?:unga|ungi|oonga|oongi|enge|engay|egaa?|egi|oge|ogi|dunga|denge|karenge)$/
const hindiFuture = /(?:ूंगा|ूंगी|ूगा|ूगी|ेंगे|ेगे|ेंगी|ेगा|ेगी|ोगे|ोगी|उंगा|एंगे|एगा|एगी|ऊंगा|ऊंगी|ओगे)$/

/** A future form of Hindi or Hinglish: "maar denge", "मार दूंगा". */
export const isFuture = (key: string): boolean => latinFuture.test(key) || hindiFuture.test(key)
