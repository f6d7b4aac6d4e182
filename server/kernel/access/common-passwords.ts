/**
 * Words that the lists of leaked passwords hold most often, in English, French, German and Spanish, with the phrases
 * that people take for long passwords. Longer entries of such lists are these words with digits, years, keyboard runs
 * and one another, which the rule takes apart, so that it covers far more than it lists.
 */
const words = `
password passwort passwords passphrase motdepasse contrasena senha secret geheim pass passe code key admin
administrator administrateur root user username utilisateur login logon signin guest default temp temporary test
testing tester demo sample example change changeme changeit please welcome bienvenue willkommen bienvenido letmein
letme open sesame opensesame access enter master super superman batman spiderman pokemon starwars naruto hello bonjour
salut hallo hola world iloveyou iloveu loveyou loveme love lover lovely jetaime jtaime mylove forever always amour
amore teamo babygirl baby babyboy princess princesse prince queen king angel ange sweet sweety sunshine soleil
moonlight rainbow flower fleur butterfly papillon summer winter spring autumn ete hiver printemps automne sommer
january february march april june july august september october november december janvier fevrier mars avril juin
juillet aout septembre octobre novembre decembre monday tuesday wednesday thursday friday saturday sunday lundi mardi
mercredi jeudi vendredi samedi dimanche monkey dragon tiger lion eagle shadow phoenix falcon wolf panda kitty cat dog
chocolate chocolat cookie coffee banana orange apple cheese pepper ginger football soccer baseball basketball hockey
rugby tennis golf soccer1 liverpool chelsea arsenal manchester united barcelona realmadrid juventus marseille paris
london berlin france england canada america mexico brasil computer internet google facebook youtube microsoft windows
linux apple samsung android iphone office server database oracle mysql postgres okta cisco network wireless security
secure private trustno1 trust nothing something whatever blahblah qwertz azerty michael michelle jennifer jessica
jordan daniel andrew thomas robert charlie george ashley amanda nicole joshua matthew anthony hannah samantha
alexander alexandre nicolas sebastian christian patrick martin marie maria anna sophie camille julien pierre family
famille friends jesus jesuschrist christ heaven blessed freedom liberty justice peace power money lucky happy birthday
anniversaire ninja warrior hunter ranger soldier knight magic wizard matrix killer metal music rock guitar metallica
nirvana slipknot blink eminem cowboys lakers yankees steelers packers ferrari porsche mercedes mustang corvette harley
yamaha jackson maverick fuckyou fuckoff fuck shit asshole bitch sexy company entreprise firma business corporate
work travail house maison school ecole student teacher employee
correcthorsebatterystaple thequickbrownfox jumpsoverthelazydog tobeornottobe thatisthequestion onceuponatime
maytheforcebewithyou maythefourthbewithyou iamyourfather iwillalwaysloveyou ilovemyself ilovemyfamily ilovejesus
godisgood godislove inthenameofgod winteriscoming valarmorghulis thisismypassword mypassword nopassword
thispasswordissecret thisisapassword myvoiceismypassport speakfriendandenter youshallnotpass donttellanyone
idontknow iforgot ihatepasswords ihatemyjob letmeinplease openthedoor topsecret
`;

/** Runs of keys on keyboards of America, France and Germany, row by row and column by column; each also backwards. */
const runs = [
  '`1234567890-=',
  '~!@#$%^&*()_+',
  '!"§$%&/()=?',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7ki8lo9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2b3c4d5e6f7g8h9i0j',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2z3e4r5t6y7u8i9o0p',
  'aqzsedrftgyhujikolpm',
];

/** The words, shortest pieces of three letters included. */
export const commonWords: readonly string[] = words.split(/\s+/).filter((word) => word !== '');

/** The runs, with each of them backwards. */
export const keyboardRuns: readonly string[] = runs.flatMap((run) => [run, [...run].reverse().join('')]);
