/** A question as people type it, and the pages of which one has to be among the first three. */
export interface Question {
  readonly words: string
  readonly pages: readonly string[]
  /** It names one page, so that page comes before all others. */
  readonly isName?: true
}

const page = (path: string) => `/${path}/`
const rls = (id: string) => page(`rls/${id}`)
const study = (id: string) => page(`studies/${id}`)
const about = (id: string) => page(`interventions/${id}`)

/** What patients ask, and what clinicians ask; with slips of spelling, brand names and American words. */
export const QUESTIONS: readonly Question[] = [
  // What might help
  { words: 'infusion', pages: [about('iron')] },
  { words: 'iron tablets', pages: [about('iron'), rls('iron-and-ferritin')] },
  { words: 'iron drip', pages: [about('iron'), rls('iron-and-ferritin')] },
  { words: 'magnesium', pages: [about('magnesium')] },
  { words: 'does magnesium help', pages: [about('magnesium')] },
  { words: 'epsom salt', pages: [about('magnesium')] },
  { words: 'vitamin d', pages: [about('vitamin-d')] },
  { words: 'vitamin b12', pages: [about('b-vitamins')] },
  { words: 'folate', pages: [about('b-vitamins')] },
  { words: 'folic acid', pages: [about('b-vitamins')] },
  { words: 'vitamin c', pages: [about('vitamins-c-and-e')] },
  { words: 'pneumatic compression', pages: [about('compression')] },
  { words: 'stockings', pages: [about('compression')] },
  { words: 'compression socks', pages: [about('compression')] },
  { words: 'walking', pages: [about('exercise')] },
  { words: 'exercise', pages: [about('exercise')] },
  { words: 'stretching', pages: [about('stretching')] },
  { words: 'yoga', pages: [about('yoga')] },
  { words: 'acupuncture', pages: [about('acupuncture')] },
  { words: 'massage', pages: [about('massage')] },
  { words: 'hot bath', pages: [about('heat-and-cold'), rls('sleep-habits')] },
  { words: 'cold packs', pages: [about('heat-and-cold')] },
  { words: 'vibrating pad', pages: [about('vibration')] },
  { words: 'infrared', pages: [about('near-infrared-light')] },
  {
    words: 'nerve stimulation device',
    pages: [about('peroneal-nerve-stimulation'), about('brain-and-spinal-stimulation')],
  },
  { words: 'reiki', pages: [about('touch-and-biofield')] },
  { words: 'scalar energy', pages: [about('scalar-energy')] },
  { words: 'meditation', pages: [about('relaxation-and-cbt')] },
  { words: 'cognitive behavioural therapy', pages: [about('relaxation-and-cbt')] },
  // The condition
  { words: 'ferritin', pages: [rls('iron-and-ferritin'), about('iron')] },
  { words: 'what ferritin level', pages: [rls('iron-and-ferritin'), about('iron')] },
  { words: 'transferrin saturation', pages: [rls('iron-and-ferritin')] },
  { words: 'haemochromatosis', pages: [rls('iron-and-ferritin'), about('iron'), page('glossary')] },
  { words: 'what is restless legs syndrome', pages: [rls('what-is-rls')] },
  { words: 'Willis-Ekbom disease', pages: [rls('what-is-rls')] },
  { words: 'diagnostic criteria', pages: [rls('what-is-rls')] },
  { words: 'leg cramps', pages: [rls('what-is-rls'), rls('questions'), about('magnesium')] },
  {
    words: 'why does it get worse at night',
    pages: [rls('causes'), rls('questions'), rls('what-is-rls')],
  },
  { words: 'dopamine', pages: [rls('causes'), rls('prescription-treatment'), page('glossary')] },
  { words: 'genes family', pages: [rls('causes'), rls('primary-and-secondary'), rls('questions')] },
  { words: 'pregnancy', pages: [rls('pregnancy')] },
  { words: 'pregnant', pages: [rls('pregnancy')] },
  { words: 'dialysis', pages: [rls('kidney-disease'), page('glossary')] },
  { words: 'kidney disease', pages: [rls('kidney-disease')] },
  { words: 'sleep hygiene', pages: [rls('sleep-habits'), about('sleep-habits')] },
  { words: 'coffee', pages: [about('sleep-habits'), rls('sleep-habits')] },
  { words: 'alcohol', pages: [about('sleep-habits'), rls('sleep-habits')] },
  { words: 'anxiety', pages: [rls('stress-and-anxiety')] },
  { words: 'stress', pages: [rls('stress-and-anxiety')] },
  { words: 'when to see a doctor', pages: [rls('when-to-see-a-doctor')] },
  { words: 'warning signs', pages: [rls('when-to-see-a-doctor')] },
  {
    words: 'children',
    pages: [rls('questions'), rls('when-to-see-a-doctor'), rls('what-is-rls'), page('guidelines')],
  },
  // Medicines
  { words: 'antihistamines', pages: [rls('medicines-that-worsen-rls'), page('tools/medicines')] },
  { words: 'benadryl', pages: [page('tools/medicines'), rls('medicines-that-worsen-rls')] },
  { words: 'antidepressants', pages: [rls('medicines-that-worsen-rls'), page('tools/medicines')] },
  { words: 'mirtazapine', pages: [page('tools/medicines'), rls('medicines-that-worsen-rls')] },
  { words: 'omeprazole', pages: [page('tools/medicines'), rls('medicines-that-worsen-rls')] },
  { words: 'metoclopramide', pages: [page('tools/medicines'), rls('medicines-that-worsen-rls')] },
  {
    words: 'augmentation',
    pages: [rls('prescription-treatment'), page('glossary'), rls('medicines-that-worsen-rls')],
  },
  { words: 'gabapentin', pages: [rls('prescription-treatment'), about('gabapentinoids')] },
  { words: 'pramipexole', pages: [rls('prescription-treatment'), about('dopamine-agonists')] },
  { words: 'opioids', pages: [rls('prescription-treatment'), about('opioids')] },
  // Clinicians and the careful
  { words: 'Trenkwalder 2017', pages: [study('trenkwalder-2017-fcm')], isName: true },
  { words: 'Cho 2016', pages: [study('cho-2016-fcm')], isName: true },
  { words: 'trenkwalder 2008', pages: [study('trenkwalder-2008-rotigotine')], isName: true },
  { words: 'Bogan 2023', pages: [study('bogan-2023-restful')], isName: true },
  { words: 'Innes 2020', pages: [study('innes-2020-yoga-rct')], isName: true },
  {
    words: 'Kushida 2009a',
    pages: [study('kushida-2009-gabapentin-enacarbil')],
    isName: true,
  },
  {
    words: 'ferric carboxymaltose',
    pages: [about('iron'), study('trenkwalder-2017-fcm'), rls('iron-and-ferritin')],
  },
  { words: 'AASM 2025', pages: [page('guidelines'), rls('prescription-treatment')] },
  { words: 'hypophosphataemia', pages: [about('iron'), rls('iron-and-ferritin')] },
  { words: 'smallest important difference', pages: [page('glossary'), page('method')] },
  { words: 'risk of bias', pages: [page('glossary'), page('method')] },
  { words: 'prediction interval', pages: [page('method'), page('glossary')] },
  { words: 'how are ratings computed', pages: [page('method')] },
  { words: 'who pays for this site', pages: [page('about')] },
  // Slips and other spellings
  { words: 'feritin', pages: [rls('iron-and-ferritin'), about('iron')] },
  { words: 'magnezium', pages: [about('magnesium')] },
  { words: 'benedryl', pages: [page('tools/medicines'), rls('medicines-that-worsen-rls')] },
  { words: 'accupuncture', pages: [about('acupuncture')] },
  { words: 'pregnacy', pages: [rls('pregnancy')] },
  {
    words: 'anemia',
    pages: [
      rls('iron-and-ferritin'),
      about('iron'),
      page('glossary'),
      rls('primary-and-secondary'),
    ],
  },
  { words: 'hemodialysis', pages: [rls('kidney-disease'), page('glossary')] },
]
