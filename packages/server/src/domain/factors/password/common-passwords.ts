/**
 * Words that guessers try first, most used first. A short list on purpose: the breach list knows the millions, this is
 * what the estimate of strength needs to see that `Password1!` is a word with trimmings.
 */
export const commonPasswords: readonly string[] = `
123456 password 123456789 12345678 12345 1234567 qwerty 111111 123123 abc123 password1 1234567890 iloveyou 000000 1234
qwerty123 1q2w3e4r admin qwertyuiop 654321 555555 lovely 7777777 welcome 888888 princess dragon 123qwe 666666 1qaz2wsx
333333 michael sunshine liverpool 777777 1q2w3e4r5t donald freedom football charlie letmein secret monkey ashley bailey
passw0rd shadow superman qazwsx master trustno1 jordan hunter baseball soccer hockey killer george andrew michelle jessica
pepper daniel access jennifer joshua maggie starwars silver william dallas yankees hannah summer winter spring autumn
hello thomas ranger buster computer internet samsung google apple orange banana cookie flower butterfly purple ginger
matrix mustang cheese coffee chocolate batman pokemon naruto whatever nothing something anything everyone test testing
tester guest root user login default changeme change temp temporary demo example sample system server database manager
office company service support security private public family mother father sister brother friend friends forever love
lover angel heaven heart music guitar player gamer game games happy smile lucky money dollar diamond golden eagle falcon
tiger lion wolf bear horse rabbit kitten puppy doggy turtle dolphin january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday london paris berlin tokyo
newyork america england canada mexico brazil france germany italy spain russia china india japan arsenal chelsea
barcelona juventus madrid jesus christ blessed faith peace power magic wizard ninja hacker phoenix thunder lightning
storm river ocean mountain asdfgh asdfghjkl zxcvbn zxcvbnm qweasd qweasdzxc 1qazxsw2 zaq12wsx q1w2e3r4 a1b2c3 abcd1234
`
  .trim()
  .split(/\s+/)
