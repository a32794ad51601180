// Data, not written by hand: as `initialsTable`, for the characters that names have and the first
// block lacks.

/// The first letter of the reading of each character U+3400…U+4DBF, in order; `?` where none is
/// known. Same source.
let rareInitialsTable: StaticString = """
  qt??kwy?????y?????????x?????c????n??d???xx?xllxyxzdwpr?mqyyncf???zfawz?zdsyqklnzs???x??sjdnsylyb\
  ???lmyljylc???hxhr?z?hxtyhjmltyzzyzerqcwhtssqls??kptsyot?mydymjnxy??cfll?l?j????q?clgm?gs??mmqsl\
  ?wkdzt??bhdgc?qjlx?nx?bjs?g?yxqpdflqqtbgcxl??sdlhtpdreqyzrj?ccx?ldljsxz??zzjzcxl?cxj?j?fcbj?blk?\
  xbjlxbylbel??cnxhy?gyxgltls?syxz?qyxzjhlykfqa?kcxcw??hsy?jzxs?skshgyqshxfpdfgafnxyh?cgnhlfxp?s??\
  llyh?xqe??x????nwxthtnnyz?????wsnyqthjdhljhl?tl??????gysxpcndzexyeswkhgxmljhz??w?bazqgdbbclxx???\
  ??htcklzxx?qzx??cjhtyxps???gyxxhzyc?lxtryzxxjjh?pl?lshyq?yhkcnh?bxwxwyqxnbhjaa??ztj?zbjazcf????n\
  lmdbbb?cxtc??dwfdyykwk?wylxbcxnlyzmzxgx?jlyjy?dyxhykcttzbmkcl?x?xqny?lfz?gkdhk?gt?slnfgqbjkxyzsc\
  xjnxyyyysrhsjy?xpqc?bdse?myj?qxpcpnjyed???d??qlqscdxfysqpxtxybl????yltlmqzyxlxsf?wfynctjspakc?xz\
  ??flxxmhmyzyntxysfyd?lccjlsnaaq?cc?rnmxynasm??lxyzwhmnwmnqzlzzhxhxzmcg?clzsljxdjrm?kynylyyys?lym\
  mzyygmjw?kdl?xcqmmq?wda?bnljyczbhytjaljwbzxny?bzjwxqyxcqdnqjt?sdlz??ycjhzlnjqd?jxcydc?mhskzhcxnc\
  lamsxyhcqlfdmlthmbqqh?lbtzqzmpzxg?q?l?yedmwqsmt?myjlkgyd?llqabymd?a?xfdjrtqeqjjhjzbmbwyayhdwnc?l\
  lnhl?lfmy?j??zpy?jb?rhfgkjs?styzbklhxn?zwxqym??s?qzkwyctlbgmxflzzcml?ypzjlny?jjzyjhzllzbzjdlyzxc\
  ccyldlc?tcac?yzt?tcyz?pqlqlyksycjj?j?d?jhd??h?cdb?xl?xb?b?xrbej?zbeyqzmys???stmjbrccd????dttxsdx\
  t?tsjzwy??hzqz?xxzw??tzn??xyrscz?mjfpafaqqxfgqgtcygbfcz?z?hnjccklly?yhlhgkydh?gjzfqbccmhxqh??csy\
  zdtmlstcdcpyjjlty?cqylc???yjwmsxxcqh?yqssdl?ptzysfcyyhsymfh?ycnaflccmdhl?yhzhehsnxlxylmjj?byhmcm\
  ?ljwyxxclyxzllqhjw??gzdyjyrxsyyqjqtsqmjmygpxmfygshygglezzbw?l??k?hyzcxx?qpgegqhllcszwpktpttzbgh?\
  bzddznlpjmwcgbrtbzklhyzjxxxsqxshmhp?hnsbcjhl?hdhgycgjjdjmhmclpyjjq?qs?jhydxxfcy?d?qht?qxnsmtlhcz\
  alm?f?xbhqx??bqpjjksjenqdd?qzqzkyqkhfgdxghqhtbsblyncsdltlkszclm?qksxbzyxsssrcllc?h??jbhd?ljjkslz\
  ddzypc????y??yhyyzgqg??hmfhgtd?y??q?cmtba??x???mlnbc?fzjjs?kdl????ytcmmhwnhhjbxlj?mphy?xswcxjchf\
  sl?dqpyb?hdyjjnlyttwhxh?tz?hf??t?rj?x??yjh?bm?gw?msblq??gzlprqlgxxx?n???xlfczbzzzhj?j???txyttdja\
  hxjwbzntn??ym??nscygcrjqmelczhjn?ghg?bswjxqhwxjhpscz?zsjszb???lbxpdqzpcbshhjcjngf??tcxdxkzthcljl\
  qpz?lcq??tlqllsgzpjq??zpjbjg?bzlllsmjdb?l?xpqlz?jsx?x?lqynly?ycjhxkzhxqhxhgcxxskxsyypzyzlxxysyjx\
  cskyhyxsjyyqylkz????x?cxaxccz?ypksltxlqwldmlwdkazhymzfp?blllhzgqzkcjjjl?sqrcnzlp??brxlxfq?sztrsy\
  mnb?sthsr?dpjt?rnlddz?ldxgjnynywgzycxjtfp?yqybbszyb?dlyccxxyx???tg???lxcjtpzxxn?????mjnhhwyzbmqx\
  fytly?jsyj?s??nwmsysyjlymzszbl???????qgxzynjxyxzn?slcmqds???sxbdz?sshtg???nmxmjcjhfscsnpm????yc?\
  kblksmsgpyxnyzcfxpwlczzbyhpx?lqxjg??yxzhyx??lxhy?lscbjsfd?by??nlyd?ccgjn???lmy?lh?yjcrn??ht?agbb\
  q?schcfhewft?lhyh?yzyqzjt??????tljzxh?x???cqm?zbc??ygmbjdz?wy?jxth?djjkz?xlfhxnmrcym?jqtwzlskxzz\
  tsbypchkjacqbbfkttzl?gyshlss?brdblqfjzhhlyyxcdljcspyjhhtrwyrysyjtxjzqzd?y??ysym??qxwgytsngtwjcpz\
  hnygyh?schywxprllsxzhfhcz?tznhyzylhxxcl?sjpqgzy??rnmbj?xpbm????yy?pqbh???bmltwll?jjzdjdb?????lbs\
  tx?????d??sbtsctmjl??zbjzxl??sys??e???yqlztgylbnpltlwdltwzgxafpbtsybqtgthcjhxdcdprlsodycrktcpclt\
  zlsps?dhyxxll?tg?t???yn?gjcgwlllxbayjrxzcczyfr?xsjjxz??scfjz?gw?qshtdzrmfljxxnyjldrylsllgxxqqcyb\
  kqaqqcpkygsp?zhhhb??zjgxgcmztzxl???zaxgx?tcsxjfq?ydjlyltypllb?mbh?yhchnclthbbcydax?zdrbcwtbgyxzy\
  fyatmsjgjqjyxkmxswqhrztjxqamg?tfjcsbmsghhlhjqghbgfmaysljcjcpcydd?lxbxmymqqwxyqcyyyjzxmlkyysghysc\
  l?xccnqmhyzhcbqxjkmmzbjjnbssmlmmxcqjhxxnthy?cbzdzjq?xhsk?dyybjzjsddcfmzz?yqhgqlglrfcygjggswzndlt\
  cyg??d?mjmjyzzzx?bhghlwbklclyqs?xjqhscdl?ntdwgdlcxplznhyxlmb?gbfhylyyjhcde?yzzqyqhnhjs??pmcllc?c\
  sdq?lllryydqynfjyfrx??bspnztttrylahqlgzsyycwjtyhjrmjzjaslhqcdknctxjhqjmy?zt?apctehqcszntslblmxch\
  mgldzz??zbcq?lxfgcjecyhyyytzyxykhlyc??s?nmhcyxjzytkq?cjxzcpq?qlyrsqs?f?mh??hqcqdlbjxl?yzhy?zq?gj\
  zzknrzazgycjzlrrznc??yjbcjdwyzy?slpzhydzfsltqmybggng?skscztkqxdchcszqjzw??xnpsjzstbtqwrlhszpmjsm\
  slljlzd?sgfmsjtxkwflcclycymyzydhwtsxssqly?llfllxxomxrzsyblhqlbbhh?cpqmjbmsw??lq?hx?sy?nhjy?stxzm\
  xm?htxyblflccddkcxcmqqz???hgcgmbhgymw???rxzmj?zzyl?zbry?ceymq?wjb?bfylfqfeeztyjqjlcbnyxmxf?ntbzw\
  kyoxgtght?ydqjlmmjlfomjfbhsynjlbjtlzsydccmylcjsqnl?slz?cjjeyrcrflsyydlztpzjcbkc?hhmhgdfxmmlgztyz\
  llwljll?pywtp?zg?xnqwzdwb?hxzlyhxhbrxplzyxlkc?nhclztfhzqspg?hc?eerqsj?ybyzncbcthzbzwgbezwwzzlwgq\
  lzsmdqcplslsqyfxjdpgnrzgptcchzmbqsbjs?gnhxexm?xzrjdzsmbhyxpncb?qjzljxxcwzzkctcdcqzzrbjxzjgjdcsrx\
  hqzscwkkggfcczclxzzyggzdhstgxmdapwampmyzbywrlycqzp?tfs?dcttctjshl??cjegfd?ebtd?dbwzlqmq?zs?yzt?s\
  bxjcftcffwxympmsmctkbxxq??shnxcdfyarrmfqshbdmd??k?cdyh?gxljqqwyl??yyyqzxyywzzhcfcpkc?tqcgkqqzmlz\
  tzglhldcy??qzcmdycrhrflxjym?mjsh?lzzyglqglbs??scjxbxjplxzdcqnzlysyhlp??l??s?ynskfydrc?tqbswdsaqz\
  kf?y?sdhxzttzyfe?jjcxm?bljkj?clxflzhjnyxtlzk?qjpftlmzxhmjzclrzyh?ylyrlnyn?ynyqxcymxnkzxyttwsyczm\
  ynmzwlqnsbzb?jxkpkxzykhxeytyjl?lcjhzfcgjmctmxlyssybchwdjghbxlccyxyzhyz?kyqzm??sjgpl?tjlyycyjxwxn\
  fg?mznxwlcmjncwxnmzkkh??ywz??y?dfbzzsxn?jxcnrzs?sy?j?lhbyzzywngjbc?dqykrhxx?k?xbkcxboz?tccngfxdw\
  jkzsdlm?gml?y?gcld?bqx?ddxl?sxsw??hyllysjqjy?q?ljmcnbllgcxxhbzddhsct?nzlfjgxlxrtpxszwttyxpyynhry\
  fnywyxzysmxjtfxncmb?nyezrxlhxnhjdhtpcxsmxwqztxjjhtmyjslwccjyhzsgnx?dcwzgcczhlllthwassmtxjatcwtjc\
  cyxx???n?yqjsjlj?ml?ccxqmsccgyy?llszsh??e?szjjtlwczl?zz?ycnbsyhyhmmqlhzmxzszzgxyzxjc?blzjwgjjafg\
  hyrzbysdgsxcsq??chdcwrscjzqyfyfpztzcqyhhgejytctfzh?bzjtjfhcycscqcxmcqjbjzzqzjb?llyqcfctshqqbntcc\
  yzccbmbtmlfcqtfkj???zqzcklbdw?zlt?cltkcjthfb?xwjqkhqsc?qppwyrxcdccmxdbzccgdzdltyqzlczfstka?qshsw\
  zljl?cryjkfqhflhtmtjqzqgtlmylyjp?xbhzrswckspmx?ckzcscsbk?zwmlznlqy?yxc?rcnyjbf??cdjyhxyq?bgj?ysy\
  sycysyslcybs?ylltdyj?y??jjccgxxagyl?tcxqh?dcdyz?yc?lsmm?tplqctecjyjdjblyccplztpcjxf?xehzrfjhlzmy\
  ?cmymtk??mryqmjpjwjmjxbgcllqdyyczr?lkgyhpcdcsssxyscyhfyyzsjdxgtqchmycqjsmy?pzzcymmjqsptkcs?jjajy\
  ?ylzbl?hlwxtbzzbmxoy?xlzm?y??px???sz?sjjj?nacwgxtxdztpxxxskzwhrcdhkfcxqql?yyqhcz?wyxynzc?sdzjxy?\
  ?xdtgyhy?lkxsxx??dlzncjbzlhbtcmxsyq?phwyy?chb?xch?hczqkr?yx?hc?qdwq?ylb?b?ynbyhcqtylb?jfxchsbqyw\
  ahdgdhp?zlmmlxxzpfnxddyxysdbhffzbfxsmzzzhfwmql?mhhyqda?bdxdbzpty?jztxdtxcyglb?ljxsdshycbrewbfyzf\
  gbgdhdtbqllwzlsnbtzdbjpxwpdfchz?????fxhcby?jbrcyygkyzyjhmbgbzhzsgbdccscrcmpwpfzqlymwqdcxhsghafqh\
  pysxmkg?asslzhc?lnhdjmfechhyxpbcyyxsxllydhslphgbrwsayxhyxy?b?htl?z?xzydyj?bty?ynsbgbmges?zyjystw\
  xzyrshnyjsybhhy?ylxedzzyyjcd?kyyjencqxbmsmlqqsfbbbywhfqmfaafqqtybpb?x??yclyl?nxw?lpzzzcaeylfzhcs\
  bbz?hl?hzgclmmmazzhfdt?dwwjclbljnls?gnykwwqbklgghkhkztlbhpywtskdajmkkamqq?khdxnsjppscnmscxk?dptz\
  wfcps?rqcpbmzckjl?mmplzjlywllzzhscxwdhphmcmcjn?yrly?qz?bgzjyqbbtyqyzjmssqsmgyggtfxyttmlclslhcplj\
  zjzzxz??l??lxgemztyzgwlyszhhzclczwxzmgs??sdcktnllyxyqpcxgjlmy?lycqty??ddh?x?q?yjyfghzq??jpgxssqc\
  dbdwczbwbdbt?gjgcyyljfneexkytpbmsyqyb?xhhyjkejmcbwzxtcxcmkyc?hdrtyxnsfplahyhmylybdlsjljjtpgxwcdh\
  ylmhsjyw?pllycshstmhtbphfgblcpcmsqzkbamxkttwx?tlcnnldjqbsztqnyjgdjmdjyxzmlgxtzytsxqwycqw?zthscft\
  ttzhphzzblnxpdhtwtqjcbjkljqlgqqxjsjahzzyzjcyj?y?jtny?c?jyz??????
  """

/// Readings of the characters beyond the first plane that the list for general use has (通用规范汉字表,
/// from its readings in the same source), and of 𠮷, by their letter; two letters where both are in
/// use.
let rarestInitials: [Unicode.Scalar: String] = {
  var readings: [Unicode.Scalar: String] = [:]
  for (letters, characters) in charactersByInitials {
    for character in characters.unicodeScalars { readings[character] = letters }
  }
  return readings
}()

private let charactersByInitials = [
  ("a", "𩽾"),
  ("b", "𠳐𨚕𨭉𬇙𬭛𬷕"),
  ("c", "𥕢𥻗𫄨𫚖𬊤𬘭𬬮𬭚𬺓"),
  ("d", "𣗋𤧛𨱏𫟼𫢸𫶇𬍡𬘘𬟽𬭊𬱖"),
  ("e", "𥔲𫫇"),
  ("f", "𣸣𫓧𫔍𫖯𬴂𬸪"),
  ("g", "𦙶𨐈𬇹𬒔𬮿"),
  ("h", "𤩽𨱑𫟹𬌗𬘫𬣳𬤝𬭎𬭤𬭬𬭶𬴃"),
  ("j", "𪟝𫌀𫓯𫓹𫔎𫘝𬂩𬣡𬬱𬯀𬳶𬶋𬶨𬶭𠮷"),
  ("k", "𡐓𩾌𫛭𫠆𫸩"),
  ("l", "𦝼𪣻𪤗𫘧𫚭𫟅𫭢𫭼𫵷𬍛𬒗𬕂𬜯𬬭𬬻𬭸𬴊𬶟𬶠"),
  ("m", "𧿹𩾃𫑡𫞩𬙊𬜬𬭁"),
  ("n", "𦰡𨺙𫐐𫔶𫠜𬪩"),
  ("o", "𠙶𬉼"),
  ("oq", "𫭟"),
  ("p", "𡎚𬞟𬭯𬳵"),
  ("q", "𨙸𨟠𨱇𪨰𬒈𬘬𬨂"),
  ("r", "𫐓"),
  ("s", "𪨶𫗧𫚕𫟦𫮃𬤊𬬸𬬹𬭼𬳽"),
  ("t", "𦒍𫍣𫘦𫘨𬘩𬯎𬳿𬶍"),
  ("w", "𣲗𣲘𫇭𫘜𬀩𬇕𬭩𬱟𬶏"),
  ("x", "𠅤𤫉𦈡𪾢𫄸𫍯𫍲𫍽𫓶𫘬𫠊𫰛𫷷𬀪𬊈𬍤𬘓𬙋𬣙𬩽𬭳𬶮𬸣𬹼"),
  ("y", "𪩘𫄧𫄷𫐄𫖮𫖳𫘪𬘡𬙂𬟁𬤇𬨎𬬩𬮱𬸘𬸚𬺈"),
  ("z", "𥖨𦭜𨱔𫗴𬃊𬘯𬣞𬬿𬶐𬸦"),
]
