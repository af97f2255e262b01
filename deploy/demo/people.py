"""Names and places that the demo data draws from: how people and addresses look in three scripts."""

# (family name, given name, how both read in the Latin alphabet for the email address)
CHINESE = [
    ("王", "芳", "wang.fang"), ("李", "娜", "li.na"), ("张", "伟", "zhang.wei"),
    ("刘", "洋", "liu.yang"), ("陈", "静", "chen.jing"), ("杨", "磊", "yang.lei"),
    ("赵", "敏", "zhao.min"), ("黄", "丽华", "huang.lihua"), ("周", "杰", "zhou.jie"),
    ("吴", "秀英", "wu.xiuying"), ("徐", "强", "xu.qiang"), ("孙", "晓明", "sun.xiaoming"),
    ("马", "超", "ma.chao"), ("朱", "雪梅", "zhu.xuemei"), ("胡", "建国", "hu.jianguo"),
    ("郭", "婷婷", "guo.tingting"), ("何", "志强", "he.zhiqiang"), ("林", "美玲", "lin.meiling"),
    ("罗", "文博", "luo.wenbo"), ("梁", "思远", "liang.siyuan"), ("欧阳", "子涵", "ouyang.zihan"),
    ("司马", "青", "sima.qing"), ("谢", "雨桐", "xie.yutong"), ("韩", "梅梅", "han.meimei"),
]

EUROPEAN = [
    ("Müller", "Jürgen"), ("Schäfer", "Anna-Lena"), ("Weiß", "Günther"), ("Groß", "Katharina"),
    ("Lefèvre", "Chloé"), ("Dubois", "François"), ("Nguyễn", "Élodie"), ("García", "José María"),
    ("Muñoz", "Begoña"), ("Søndergaard", "Mette"), ("Åkesson", "Björn"), ("Virtanen", "Päivi"),
    ("Kowalczyk", "Łukasz"), ("Dvořák", "Jiří"), ("Nováková", "Tereza"), ("Horváth", "Gergő"),
    ("Ionescu", "Ștefan"), ("Öztürk", "Ayşe"), ("van der Berg", "Sanne"), ("De Smedt", "Wout"),
    ("Rossi", "Niccolò"), ("Papadopoulos", "Eleni"), ("Ševčík", "Žofie"), ("Kovačević", "Đorđe"),
]

ENGLISH = [
    ("Smith", "Olivia"), ("Jones", "Oliver"), ("O'Connor", "Siobhán"), ("Taylor", "Harry"),
    ("Brown", "Amelia"), ("Davies", "Rhys"), ("MacDonald", "Fiona"), ("Wilson", "George"),
    ("Evans", "Cerys"), ("Thompson", "Isla"), ("Walker", "Noah"), ("Patel", "Priya"),
    ("Johnson", "Mia"), ("Okafor", "Chidi"), ("Khan", "Zara"), ("Robinson-Clarke", "Theo"),
]

# (street, city, province, postal code)
CHINESE_PLACES = [
    ("建国门外大街{n}号", "北京市", "朝阳区", "100022"), ("南京西路{n}号", "上海市", "静安区", "200041"),
    ("天河路{n}号", "广州市", "广东省", "510620"), ("深南大道{n}号", "深圳市", "广东省", "518057"),
    ("延安路{n}号", "杭州市", "浙江省", "310006"), ("中山路{n}号", "南京市", "江苏省", "210008"),
    ("春熙路{n}号", "成都市", "四川省", "610021"), ("解放大道{n}号", "武汉市", "湖北省", "430022"),
    ("长安北路{n}号", "西安市", "陕西省", "710061"), ("中山路{n}号", "青岛市", "山东省", "266001"),
]

# (street, city, region, postal code, country)
EUROPEAN_PLACES = [
    ("Schönhauser Allee {n}", "Berlin", "", "10435", "DE"),
    ("Große Elbstraße {n}", "Hamburg", "", "22767", "DE"),
    ("Königstraße {n}", "Stuttgart", "", "70173", "DE"),
    ("Währinger Straße {n}", "Wien", "", "1090", "AT"),
    ("{n} rue de l'Église", "Strasbourg", "", "67000", "FR"),
    ("{n} avenue des Champs-Élysées", "Paris", "", "75008", "FR"),
    ("Calle de Alcalá {n}", "Madrid", "", "28014", "ES"),
    ("Carrer de Provença {n}", "Barcelona", "", "08025", "ES"),
    ("Prinsengracht {n}", "Amsterdam", "", "1015 DX", "NL"),
    ("Nørrebrogade {n}", "København", "", "2200", "DK"),
    ("Götgatan {n}", "Stockholm", "", "116 21", "SE"),
    ("Mannerheimintie {n}", "Helsinki", "", "00100", "FI"),
    ("ul. Świętokrzyska {n}", "Warszawa", "", "00-002", "PL"),
    ("Dlouhá {n}", "Praha", "", "110 00", "CZ"),
    ("Via dell'Orso {n}", "Milano", "MI", "20121", "IT"),
]

ENGLISH_PLACES = [
    ("{n} King's Road", "London", "", "SW3 4RP", "GB"),
    ("{n} Deansgate", "Manchester", "", "M3 2BW", "GB"),
    ("{n} Royal Mile", "Edinburgh", "", "EH1 1RE", "GB"),
    ("{n} St Mary Street", "Cardiff", "", "CF10 1DY", "GB"),
    ("{n} Grafton Street", "Dublin", "", "D02 VF65", "IE"),
    ("{n} Newbury St", "Boston", "MA", "02116", "US"),
    ("{n} Valencia St, Apt 4", "San Francisco", "CA", "94110", "US"),
    ("{n} Collins Street", "Melbourne", "VIC", "3000", "AU"),
]
