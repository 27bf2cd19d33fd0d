// Where names are at home: which languages a given name, a frequent surname or a surname's ending belongs to, and where they are spoken.
// It says nothing alone: only which of the countries that a text speaks of a person without a country is likelier to serve. Nobody in particular.
interface Origin {
  countries: string
  /** Where most of those who bear such names live, of the countries. */
  home?: string
  given?: string
  /** Surnames that a whole people shares: "Kim", "Singh". */
  surnames?: string
  /** Endings of surnames, at least three letters behind the first. */
  endings?: string
  particles?: string
}

const arab = 'SAU ARE QAT KWT BHR OMN YEM IRQ SYR JOR LBN PSE EGY LBY TUN DZA MAR SDN MRT'
const latin = 'MEX GTM HND SLV NIC CRI PAN CUB DOM VEN COL ECU PER BOL PRY CHL ARG URY ESP PRI'
const english = 'USA GBR CAN AUS NZL IRL ZAF SLB PNG FJI VUT JAM TTO BHS BRB GUY BLZ MLT LBR'
const sahel = 'MLI NER TCD SEN BFA GIN NGA CMR CIV GMB'

const origins: readonly Origin[] = [
  {
    countries: english,
    home: 'USA GBR',
    given: `aaron adam adrienne alan alistair allan amy andrew andy angus anthony antony ashley barbara barry ben benjamin bernie bert beth bill bob boris brad brenda brett brian bonnie bruce caroline carol catherine charles charlotte cheryl chloe chris christina christine
      christopher chuck claire colin condoleezza craig curtis cynthia dan daniel danny dave david dawn deborah denis derek diana dominic don donald donna doug douglas duncan earl ed eddie edward edwin eleanor elizabeth ellen emily emma eric
      eugene evan fiona frances frank fred gareth gary gavin geoff geoffrey george gerald gerry gina glenn gordon graham greg hank harold harriet harry heather helen henry hillary hilary howard hugh iain ian imogen jack jackie jackson jacqueline
      jake james jan jane janet jason jay jeff jeffrey jen jennifer jeremy jerry jessica jill jim jimmy joan joanna joe joel john jonathan joseph josh joshua joyce judith judy julia julian julie justin karen kate katherine kathleen keir keith kelly
      ken kenneth kevin kirsten kristi kyle larry laura lawrence lee leon lesley linda lindsey lisa liz lloyd lois louise lucy lynn malcolm margaret marco mark martin mary matt matthew megan mel melissa michael michelle mike mitch mitt nancy
      nathan neil ned nick nicola nicholas nigel nikki oliver olivia pam pat patricia patrick paul penny pete peter phil philip priti rachel ralph randy ray rebecca rex richard rick rishi rob robert robin roger ron ronald rory ross roy russell ruth
      ryan sally sam samantha samuel sandra sarah scott sean seth shane sharon sheila sheldon simon stacey stephanie stephen steve steven stuart sue susan suzanne ted teresa terry theresa thomas tim timothy toby todd tom tommy tony tracy travis
      trevor valerie vanessa veronica vicky victoria vincent virginia walter warren wayne wendy wes william winston zac`,
    endings: 'son ford ton ham ley well wood worth field',
    surnames:
      'smith jones brown taylor clark walker hall wright green baker adams nelson carter mitchell campbell scott white martin miller davis cooper hughes price',
    particles: 'mc',
  },
  {
    countries: 'IRL GBR USA',
    given: 'liam eoin sean micheal enda leo niall ciaran brendan siobhan maeve aoife conor declan dara',
    endings: '',
  },
  {
    countries: 'NGA GHA KEN UGA ZAF ZMB ZWE MWI BWA NAM TZA SLE LBR GMB JAM TTO GUY SLB PNG FJI BHS BRB',
    given:
      'goodluck olusegun yemi abiola adamu akinwumi attahiru ayodele ayo babatunde babajide bukola bukar chibuike chidi chinwe dapo dele ebenezer emeka ezenwo fola funke gbenga godswill hadiza ifeanyi ike jumoke kabiru kashim kayode kemi kunle lateef namadi nnamdi nyesom obiageli okezie olajide olukayode olusola opeyemi osita rabiu rochas sanusi seyi shehu sule taiwo tolu usman yakubu yusufu emeka chinedu ngozi kofi kwame nana akufo uhuru raila wanjiru kipchoge william yoweri yusuf cyril jacob thabo julius emmerson robert morgan hakainde lazarus joyce george ellen ernest patience godwin samuel moses daniel chris musa abel alfred manasseh',
    endings: '',
  },
  {
    countries: 'RUS BLR UKR KAZ',

    given: `alexander aleksandr alexei albert alla alina anastasia anton artyom arseny daniil daria denis eduard elizaveta ella farid galina gleb ildar innokenty ksenia lev liliya lidia makar marat marina matvei nina pavel polina rashid ravil renat rinat rustam sabina sergey taras timur vera veronika vitaly vsevolod yana yegor yekaterina zinaida zoya ramzan magomed alexey aleksei anatoly andrei andrey arkady boris dmitri dmitry dmitriy ekaterina elena elvira evgeny yevgeny fyodor gennady georgy grigory igor ilya irina kirill konstantin leonid ludmila lyudmila maria
      margarita maxim maksim mikhail nadezhda natalia natalya nikita nikolai nikolay oksana oleg olga pavel pyotr roman ruslan semyon sergei sergey sergej stanislav svetlana tatiana tatyana timofey vadim valentin valentina valery vasily viktor
      vitaly vladimir vladislav vyacheslav yaroslav yelena yuri yuriy yulia zakhar maria sofya sofia`,
    endings: 'ov ova ev eva yov skiy skaya sky yin kin nin rin lin tin',
  },
  {
    countries: 'UKR',
    given:
      'andrii andriy dmytro anatolii arsen artem borys danylo halyna hanna hennadii hryhorii illia inna ivanna kostiantyn kyrylo larysa lesia liudmyla maksym mariana mykyta nadiia nataliia nestor oleksandra ostap pavlo sofiia stepan tetiana tymofiy vadym valentyn valerii viacheslav vira yaroslav yehor yurii denys ihor iryna kateryna mykhailo mykola oleh oleksandr oleksandra oleksii oleksiy olena olha petro serhii serhiy svitlana taras vasyl viktoriia vitalii volodymyr vladyslav yevhen yulia yuliia pavlo rustem arseniy bohdan',
    endings: 'enko chuk iuk yuk skyi',
  },
  { countries: 'BLR', given: 'aliaksandr uladzimir siarhei sviatlana viktar ales' },
  {
    countries: 'KAZ UZB KGZ TJK TKM',
    given:
      'nursultan kassym-jomart shavkat islam emomali sadyr almazbek sooronbay gurbanguly serdar askar erlan karim sirojiddin bakhtiyor murat rashid',
    endings: 'bayev bekov yev',
  },
  {
    countries: 'AZE',
    given:
      'ilham jeyhun hikmet adil akif anar araz arif aydin azad elman elnur emin eldar farid fikrat fuad gulnara hafiz huseyn isa jalil kamran khazar mikayil murad namig natig novruz orkhan rovshan rufat shahin tofig tural yashar ziyafat elmar elchin mehriban leyla heydar zakir vagif vugar ramiz ali mammad',
    endings: 'yev yeva zade ov ev',
  },
  {
    countries: 'ARM',
    given:
      'nikol serzh armen aram ara areg arsen arthur ashot babken gevorg grigor hakob hayk hovhannes hovik ishkhan khachatur lilit manuk mher mnatsakan naira narek ruben sasun vache vahan vahe vardan zareh vahram zohrab arayik ararat artsrun anush suren davit vazgen hrachya karen levon gagik tigran shushan samvel edward arman ruben',
    endings: 'yan ian ants',
  },
  {
    countries: 'GEO',
    given:
      'mikheil giorgi salome aleksandre badri besik david eka ekaterine elene gia gigi irina kakhaber ketevan khatia koba lasha levan mamuka mariam nana nino nodar nugzar otar shalva sopho sozar tea teimuraz vakhtang vano zaza zviad bidzina irakli davit zurab nika maia tamar kakha archil grigol',
    endings: 'shvili dze adze uri',
  },
  {
    countries: 'TUR',
    given: `abdullah ahmet akif adnan asli ates ayhan aydin bahadir bilal cagatay cihan derya dilek dogan efkan egemen ercan esra evren ferhat gulnur hamza hidayet idris inal ilker ilnur irfan izzet kaan kadri leyla lutfi mahinur mahmut melih merve muharrem muslum nabi naci nazim nedim nihat omer oya pervin riza sabri sadik serap serpil sevket suat sukru tahsin tamer taner tarik ufuk ugur veysel yalcin yigit yildirim yilmaz yunus zafer zehra ali aylin ayse bekir berat binali bulent burak bulent cavit cem cemil cengiz devlet ebru ekrem elif emine emre erdal erdogan ersin fahrettin fatih fatma feridun fikret fuat hakan haluk hasan hikmet hulusi huseyin ibrahim ismail
      kemal kenan levent mehmet meral mert mesut metin mevlut mustafa necdet nurettin numan omer onder osman ozgur recep sedat selcuk selahattin selin serkan sevgi sinan suleyman tansu tayyip tolga tugay turgut umit volkan yasar yusuf zeki`,
    endings: 'oglu soy demir turk gil',
  },
  { countries: 'CYP', given: 'ersin mustafa nikos nicos andros', endings: 'ides iades' },
  {
    countries: 'IRN',
    given: `fariba esmail kiumars abolfazl alaeddin anoushirvan arash arman azadeh bagher bahman behnam behzad ehsan elham eshaq faezeh farid fereydoun ghasem gholam-hossein gholamali hadi hamidreza hashem heidar homayoun iraj jafar jalal jamshid kayhan khosrow kian laleh leila mahmoud maryam mehran mehrdad mir-hossein mohammad-ali mohammad-bagher mohammad-javad mohammad-reza morteza mousa naser nasser peyman pirouz rahim rasoul rouhollah sajad saeid sasan shahin shahram shirin siamak soheil taghi vahid valiollah yousef hossein-ali hossein-amir masih mahsa ebrahim abbas abdolreza ahmad akbar ali alireza amir bahram behrouz bijan ebrahim esmail esmaeil farhad fatemeh gholamreza hamid hassan hossein javad kamal kazem kianoush majid manouchehr masoud masoumeh mehdi mohammad mohsen mojtaba mostafa narges nasrin
      nazanin parviz qasem qassem ramin reza rostam ruhollah saeed sadegh sadeq seyed seyyed yahya zahra zohreh haj esmaeel ismail kamran`,
    endings: 'zadeh nejad pour eini hani jani mani oei baf',
  },
  {
    countries: 'AFG',
    given:
      'ashraf hamid abdullah abdul amrullah zalmay rangin hamdullah zabihullah sirajuddin suhail mawlawi hibatullah mullah gulbuddin rahmatullah hanif mohammad haibatullah ghulam',
    endings: 'zai zoy ullah yar wal',
  },
  {
    countries: 'PAK',
    given: `asif ayesha babar adnan aftab ahsan akhtar akram ansar arshad asghar ashfaq attaullah aurangzeb azam azhar bushra danish ehsan fahim faisal farrukh fayyaz fazl ghulam haider hammad hamid hamza haris humayun iftikhar ikram imtiaz irfan jamshed jehangir junaid kamran kashif khalid khurshid mahmood masood mazhar mian mohsin murad murtaza mushahid mushtaq naeem naveed nisar noman nusrat omer qasim rafiq rashid rauf rehman riaz rizwan saad sadiq saeed safdar sajjad saleem salman sarwar shafqat shahzad shakeel sherry shireen shoaib siraj sohail suhail syed tahir talal tariq wajid waqar wasim younis zahid zaheer zubair benazir bilal bilawal faiz fawad hina imran iqbal ishaq javed jalil khawaja khurram liaquat maleeha mariam maryam moeed mohammad muhammad nadeem nawaz pervez pervaiz qamar raheel rana sartaj shah shahbaz shehbaz shahid shaukat sherry
      sohail tehmina usman yousaf yusuf zafar zulfikar sardar aizaz asad anwar abdul ijaz arif mehmood`,
    surnames: 'khan bhutto chaudhry malik qureshi butt raza mirza abbasi sharif gillani zardari bajwa',
  },
  {
    countries: 'IND NPL LKA',
    given: `ajay ajit akhilesh abhishek aditya alok amar amitabh anita anjali anup arpit asha ashish ashwini atul avinash balbir bhagwant chandra charanjit chirag deepak devendra dharmendra eknath farooq gaurav girish hardeep harish hema hemant himanta jagdish jairam jaya jayant jitendra jyotiraditya kamal kapil kavita kiran kishan kuldeep laxman madhu mahesh mallikarjun manohar meira mukesh navjot neeraj nitin nitish pankaj pawan pinarayi pradeep praful pramod praveen prithviraj puneet ratan rekha rohit sachin sambit sandeep sarbananda satya shankar sharad sheila shivraj siddaramaiah sitaram subhash sudhir sujata sumit tarun uddhav uma umesh upendra urmila vandana varun vasundhara venu vijayan vinod virendra vishal yashwant amit anil anurag arindam arun arvind ashok atal bipin gopal harsh indira jaswant kiren lal mamata manish manmohan manoj mukul mehbooba mohan narendra nirmala nirupama pranab prakash priyanka rahul raja rajiv rajnath rakesh ram ramesh ranjan
      ravi sanjay satish shashi smriti sonia subrahmanyam sunil suresh sushma syed vijay vikas vikram vivek yogi anand raveesh randhir harinder santosh abhinandan prahlad piyush venkaiah karan rajesh dinesh naveen pushpa mahinda gotabaya maithripala ranil`,
    surnames:
      'singh kumar sharma gupta patel das reddy rao modi gandhi yadav verma jha nair menon sen banerjee mukherjee khan',
    endings: 'pal jee esh wal',
  },
  {
    countries: 'LKA',
    given: 'mahinda gotabaya maithripala ranil namal chandrika basil dinesh',
    endings: 'singhe sinha pala paksa nayake wickrama sena',
  },
  {
    countries: 'BGD',
    given: 'sheikh khaleda hasan mohammad muhammad abul hasina shahriar obaidul ziaur',
    endings: 'uddin ur',
    surnames: 'hasina rahman hossain chowdhury islam begum momen',
  },
  {
    countries: 'NPL',
    given: 'pushpa sher kp bidhya madhav baburam bishnu pradeep ram',
    surnames: 'oli dahal deuba koirala bhattarai gyawali thapa',
  },
  {
    countries: arab,
    given: `abdallah abdel abdelaziz abbas abdelhamid abdelkarim abdelmalek abdelouahed abdulmalik abdulkarim abdullatif abdulsalam abdulwahab adham afif aidarous akram alaa ala amjad ammar anis antoine arif asaad assad atef badr bishara boutros bushra fadhil fakhri faleh falah faris fathi fatima fawaz ferhat firas ghada ghazi hadeel haider hakim hala hanin hasan hashem hisham hoda hossam huda iman intisar iyad izzat jabbar jalal jamil jawad jibril jihad joumana kadhim karam kassem khamis lamia lina lubna majed majida marwa mazin mounir munir murhaf musa nabila nada nadim nadine nahed naji najla nasir nawal nidal nihad nizar noura obeid oussama qusay rabih raed raghad ramez rami randa rasha rawan reem rima safa sahar saif salma salwa samer samia sanaa sawsan shadi shaker shakib sherif shireen sofiane souad suhair suleiman sulaiman taha tahsin talal tamara tarek taysir thamer walaa wassim wissam yara yasmine yazid younes yousra zahi zaid zainab zaki zeid zeina zuhair abdelfattah abdelkader abdelmadjid abdul abdulaziz abdulla abdullah abdulrahman abdalla abu adel adil adnan ahmad ahmed ali amal amin amina amir amr anas anwar ashraf ayman aziz barham bashar basem bassam basma fadi fahad fahd fahmi faisal farid
      farouk fawzi fayez fayiz feisal fuad gebran ghassan habib hadi haidar haitham hamad hamid hamza hana hani hassan hatem haydar hicham hisham hosni hussein hussain ibrahim imad ismail issam jaber jamal kamal kamel karim khaled khalid khalifa khalil lakhdar latifa maha mahdi
      mahmoud mahmud majed majid mansour maryam marwan mazen mohamed mohammad mohammed mohsen mokhtar moncef moqtada mostafa moussa muammar muhammad muhammed munir muqtada mustafa nabih nabil nadia naftali najib naser nasser nawaf nayef nizar nouri omar osama qais qasem qassem qassim rached
      rafik rami ramtane rania rashid riad riyad saad sabah saddam saeb saeed said salah saleh salem salim salman sami sameh samir samira saud sayed seif shaikh sultan tahnoun taher talal tamim tarek tareq tariq turki wael waleed walid yahya yaser yasser yassin youssef yousef zayed zein zine`,
    particles: 'al el bin ibn bint abu',
  },
  { countries: 'SAU ARE QAT KWT BHR OMN JOR', particles: 'bin bint' },
  {
    countries: 'SDN',
    given: 'abdel omar mohamed hamdan hemedti abdalla mariam ibrahim sadiq malik yassir shams-eldin',
    surnames: 'burhan dagalo bashir mahdi',
  },
  { countries: 'EGY', given: 'sameh abdel hosni mohamed amr nabil mostafa ahmed badr sherif', endings: '' },
  {
    countries: 'LBY TUN DZA MAR',
    given:
      'abdelmadjid abdelaziz abdelkader moncef rached beji kais habib ramtane sabri nasser saadeddine aziz fayez khalifa aguila fathi mohamed najla wanis abdel-monem noureddine',
    particles: 'ben ould',
  },
  {
    countries: `${sahel} SOM DJI COM IDN MYS BRN MDV XKX ALB BIH`,
    given:
      'mohamed ahmed ibrahim abdul abdullah hassan omar ismail ali mahamat moussa abdoulaye abubakar abubakr muhammadu musa yusuf aminu umaru mohammed amina farmajo abdi',
  },
  {
    countries: 'SOM',
    given:
      'mohamed hassan abdi abdirahman abdifatah abdihakin abdikarim abdinur abdirashid abdirizak abdisaid abdullahi deni farhan jama mahad mukhtar muse nur sadiq yasin yussuf warsame abdiweli sharif ahmed mohamud farah omar',
    surnames: 'farmajo abdi sheikh',
  },
  {
    countries: 'NGA',
    given:
      'goodluck muhammadu abubakar olusegun yemi umaru aminu atiku bola nuhu babagana chris oby lai garba femi tukur yusuf musa rotimi naomi ahmed',
    endings: 'uola',
  },
  {
    countries: 'ETH ERI',
    given:
      'abiy hailemariam tedros adanech ambachew asrat aster berhanu bekele belete birtukan dawit desalegn eskinder fekadu fisseha fitsum gebremedhin getahun girma haile hailu hirut jawar kassahun kebede kidane lemma lencho mekonnen melaku mesfin muferiat mulugeta netsanet sebhat shimelis sisay solomon tadesse takele tamrat temesgen tesfaye tewodros tsadkan tsegaye worku yemane yohannes zadig meles demeke isaias redwan getachew debretsion birhanu gedu taye billene abel sahle-work workneh mulatu',
    endings: '',
  },
  {
    countries: 'ISR',
    given: `avi avigdor ayelet aharon alon amichai amit anat ariel aryeh assaf avichay boaz chaim chen dafna dalia dori dror efrat einat elad elazar eldad galit gilad haim hagai herzl ido idan keren lior matan meir menachem merav miki miri mordechai nachman nadav naor nir nitzan oded ofer omer orit orly osnat rafael rafi rami ran roni sharon shai shlomi shmuel tal tamar tomer tzahi uriel yael yaron yariv yigal yisrael yizhar yohanan yoel yoram yuval zvi amos amir benjamin benny binyamin bezalel daniel danny dan david ehud eli ephraim gabi gadi gideon gilad golda herzi ilan isaac israel itamar jonathan mark moshe naftali natan ofir ori ram reuven ron ronen shaul shimon shlomo silvan tzachi tzipi uri yair yaakov yehuda yisrael yitzhak yoav yossi zeev israel isaac eyal aviv`,
    endings: 'yahu stein',
    surnames: 'cohen levy levi katz barak peres gantz',
  },
  {
    countries: latin,
    given: `adolfo adriana alberto abel agustin aida alan aldo anibal aurelio benigno blanca braulio bruno carolina catalina clemente cristian domingo edgar edmundo edwin emilio erika eugenio fabian fabiola fausto fernanda florencia francisca freddy gerson gladys gloria gregorio guadalupe hernando ines irene jacinto jacobo jeanine joaquin johnny julieta karina leandro leonel leonor lilian lourdes luciana luz magdalena marcela mariana marina marlon matias moises natalia nelson norma octavio omar orlando pamela paola patricio paulina pepe raquel reinaldo rene rocio rolando romulo ronald rosario roxana samuel sara saul simon sofia sonia susana tarek vanessa veronica victoria vilma viviana walter wilfredo wilson yolanda alejandra alejandro alejandra alicia alfonso alfredo alvaro ana andrea andres angel antonio arturo augusto beatriz bernardo camila carla carlos carmen carolina cecilia cesar claudia consuelo cristina cristobal daniel daniela diego dina diosdado
      dolores eduardo elena elias enrique ernesto esteban evo felipe federico felix fernando fidel francisco gabriel gabriela german gerardo gonzalo guillermo gustavo hector hernan horacio hugo humberto ignacio isabel ivan jaime javier jesus jorge jose josep juan juana julio
      laura leopoldo lenin luis lucia luisa manuel marcelo marco marcos margarita maria mariano mario marta martin mauricio maximo mercedes michelle miguel monica nayib nestor nicolas octavio oriol oscar pablo patricia pedro pilar rafael ramon raul ricardo roberto rodolfo
      rodrigo rosa ruben salvador santiago sebastian sergio silvia soraya teresa tomas valeria vicente victor wilder ximena xiomara feliciano anselmo gaspar arnaldo delcy alberto efrain horacio`,
    endings: 'ez illo ero uez ivar',
    particles: 'del',
  },
  {
    countries: 'ESP',
    given:
      'pedro mariano jose josep carles oriol artur pablo felipe inigo soraya quim pere miquel jordi santiago arancha margarita teresa',
  },
  {
    countries: 'BRA PRT AGO MOZ CPV GNB STP TLS',
    home: 'BRA PRT',
    given:
      'aloysio ana anibal adriana alexandre andre armando augusta bruno carla carlos carolina cristina deltan edson elias fabio fatima felipe gilberto gilmar gleisi guilherme gustavo helder henrique joana joaquim julia juliana leonardo luciano margarida marta mateus mauricio nuno olavo orlando patricia renan ricardo roberto rodrigo romeu samora severino simone tadeu teresa tiago valter vasco wagner antonio augusto celso dilma eduardo ernesto fernando flavio francisco geraldo hamilton jair joao jorge jose lula luiz luis manuel marcelo marcos mario marina mauro michel nelson osvaldo paulo pedro rui sergio tarcisio filipe',
    endings: 'eira eiro eiras',
    particles: 'da dos do das',
  },
  {
    countries: 'FRA BEL CHE LUX CAN HTI MLI SEN CIV CMR BEN TGO BFA NER TCD CAF COG COD GAB GIN MDG BDI RWA MCO',
    home: 'FRA',
    given: `agnes alain alassane adrien albert andree anais armand aymeric bastien benjamin bertrand camille caroline cecile colette corinne cyril dany david eloise estelle fabien fabrice florent frederic gael gaston hubert isabelle jean-baptiste jean-bosco jean-christophe jean-francois jean-michel jean-noel jean-paul josephine julie karine laure lionel loic lucie manon manuel mathilde maurice michele muriel noel pascale pauline pierre-yves raphael raymond remi renaud robert romain sabine samuel sandrine solange sonia sylvain thibault veronique viviane yannick yvan yvette alexandre alexis amelie andre anne antoine arnaud aurore benoit bernard blaise bruno catherine celine chantal charles christian christophe claude claire claudel clement daniel delphine denis didier dominique edouard elisabeth emmanuel eric etienne faustin felix
      ferdinand florence francois francoise franck gabriel genevieve georges gerard gerald gilles guillaume henri herve hubert jacques jean jean-claude jean-luc jean-marc jean-marie jean-pierre jean-yves jerome joseph jovenel julien justin laurent leon louis luc marc marie marine marielle martine
      melanie michel nathalie nicolas odile olivier pascal patrice paul philippe pierre rama rene roland sebastien segolene serge simon stephane sylvie thierry thomas valerie vincent xavier yves claude ariel ibrahim boubou`,
    endings: 'eau ault ier eux ois',
  },
  {
    countries: 'HTI',
    given:
      'jovenel michel jean fritz evans edmond jocelerme laurent mathias prosper claude rene ariel martine leon garry',
  },
  {
    countries: `${sahel} MRT`,
    given:
      'abdoulaye alassane alpha amadou assimi aminata bah boubacar boubou cheick choguel ibrahim idriss issoufou kassoum macky mahamadou mahamat mamady modibo mohamed moussa oumar ousmane paul roch salou souleymane soumaila tieman umaro',
    endings: 'oure oulaye alo ita isse allo aore iallo',
  },
  {
    countries: 'COD COG RWA BDI UGA',
    given:
      'felix joseph patrick christophe moise paul vital pierre evariste yoweri louise james vincent etienne martin denis francois',
    endings: 'ezi bila unda',
  },
  {
    countries: 'DEU AUT CHE LIE LUX',
    home: 'DEU',
    given: `alexander andrea andreas alice anton axel burkhard carsten clemens cornelia dagmar elke erwin felix ferdinand florian gunter hannes hartmut heidi jan jochen katarina lisa lutz marie mario matthias nina nicole omid patrick petra rainer renate ricarda roland rudolf ruprecht simone steffi sven tanja tino torsten udo ulf uwe verena wolf angela anja anke annalena annegret armin bernd birgit boris brigitte christian christoph claudia dieter dietmar dirk eva frank frank-walter franz friedrich georg gerhard gernot guido gunther hans hans-dietrich heiko heinrich heinz helga helge helmut horst ingrid
      jens joachim johanna johannes jorg josef jurgen julia karin karl katja klaus konrad lars leni lothar lukas manfred markus martin matthias michael monika nancy niels norbert olaf oliver otto peer peter philipp rainer ralf reinhard robert roderich rolf sebastian sigmar stefan steffen svenja
      thomas thorsten ulrich ulrike urs ursula volker walter werner wolfgang karoline sabine`,
    endings: 'mann berger hauer meier mayer bauer bach stein burg feld heim',
    particles: 'von zu',
  },
  {
    countries: 'NLD BEL',
    home: 'NLD',
    given:
      'mark wopke sigrid geert jan hendrik ruud bert frans stef kajsa dick jeanine alexander bart charles koen kris maarten pieter sophie didier hadja',
    particles: 'van',
    endings: 'stra ma sma huis veld',
  },
  {
    countries: 'ITA CHE SMR',
    home: 'ITA',
    given:
      'alessandra alfonso angelino alberto aldo andrea antonella arturo bruno claudio cristina dario domenico elisabetta emanuele enzo ettore fabio fabrizio franco gennaro giancarlo ilaria laura lorenzo luciana marcello maria massimo maurizio michele nicola nunzia pasquale romano salvatore ugo umberto vito antonio carlo enrico federica filippo francesco gianni giorgia giorgio giovanni giulia giuseppe guido lamberto lorenzo luca luigi marco mario matteo paola paolo piero pietro raffaele renzo roberto roberta sergio silvio stefano vincenzo',
    endings: 'elli ini etti oni ucci iani ola',
    particles: 'di',
  },
  {
    countries: 'SWE NOR DNK ISL FIN FRO',
    given:
      'aksel anders anne asa bard bent bo carina claes dag eva frode geir gustav hanna harald ingvild jorgen kjell knut leif lena morten niels nils odd olav pal pernille ragnar rasmus rune sigrid siv stine sture susanna terje tina tore trine trond ulrik vidar anniken arne astrid bjarni bjorn carl erik erna espen fredrik goran gro gudlaugur gunnar guri hakan henrik ine inger ingrid jens jeppe johan jonas kari karin katrin kim kristian lars lene lone lofven magdalena magnus margot marianne marit mette mogens ola olaf pal per peter soren stefan stig sven thor thorbjorn tobias tord troels ulf villy',
    endings: 'sson sen dottir gaard berg lund strom qvist quist vik stad nes',
  },
  {
    countries: 'FIN',
    given:
      'alexander antti elina annika heikki ilkka jari jouni kai kimmo krista lauri marko mika mikko sauli olli petri pirkko riikka risto tuomas ville jyrki juha jussi matti paavo pekka petteri sanna sauli timo tarja erkki',
    endings: 'nen la sto',
  },
  {
    countries: 'EST LVA LTU',
    given:
      'algirdas andrius arturs agnese aivars andris ausrine baiba evika ivars janis kestutis lauri laurynas margus mindaugas rihards saulius siim tiit viktors vilija arvydas dalia edgars egils gabrielius gitanas ingrida jaan juri kaja kersti krisjanis linas mart marko raimonds sven taavi toomas urmas urve valdis vytautas zygimantas liis',
    endings: 'auskas aitis vicius kus ins maa saar ste kas',
  },
  {
    countries: 'POL',
    given:
      'aleksander adam andrzej jakub boguslaw wieslaw zygmunt kazimierz dariusz slawomir jolanta malgorzata katarzyna agnieszka magdalena joanna urszula bartosz kamil patryk przemyslaw waldemar mieczyslaw czeslaw artur arkadiusz anna antoni barbara beata bronislaw donald ewa grzegorz jacek jan jaroslaw jerzy krzysztof lech leszek maciej marcin marek mariusz mateusz michal pawel piotr radek radoslaw rafal ryszard stanislaw szymon tomasz witold wladyslaw wojciech zbigniew zdzislaw',
    endings: 'ski ska wicz cki czak czyk',
  },
  {
    countries: 'CZE SVK',
    given:
      'andrej bohuslav ludmila zdenek frantisek lukas marek ondrej radim stepan vit vojtech jaroslav jana hana lenka katarina juraj matus rastislav boris eduard igor ivan jan jiri karel lubomir ludek martin milos miroslav pavel petr peter robert tomas vaclav vladimir zuzana jozef ondrej robert',
    endings: 'ova ek icek ansky',
  },
  {
    countries: 'HUN',
    given:
      'attila balazs bence csaba gabor levente lorant marton mihaly zsuzsanna krisztina ildiko orsolya ferenc gergely gordon gyorgy imre istvan janos judit katalin laszlo miklos pal peter sandor tamas tibor viktor zoltan zsolt',
    endings: 'gyi ai lyi',
  },
  {
    countries: 'ROU MDA',
    given:
      'adrian bogdan calin alexandru andrei anca catalin constantin corina dan dorin elena eugen gheorghe iulian laura lucian marian marius mihail octavian ovidiu radu razvan stefan tudor valentin viorel cristian dacian dumitru emil florin gabriela igor ilie ion klaus liviu ludovic maia marcel mihai mircea natalia nicolae nicu sorin teodor titus traian vasile victor viorica vlad',
    endings: 'escu eanu oiu anu',
  },
  {
    countries: 'BGR MKD',
    given:
      'boyko rumen plamen asen dimitrina hristo ilian ivaylo kostadin krasimir mariya stefan stoyan tsvetan tsveta vezhdi zhivko oliver hristijan rosen kiril nikolai nikola zoran gjorge stevo ekaterina kristalina bujar dimitar daniel georgi ivan meglena sergei',
    endings: 'ov ova ev eva ski',
  },
  {
    countries: 'SRB HRV BIH MNE SVN',
    given:
      'aleksandar alija ana aleksa ante bojan damir dario darko dejan dino dragana edin emir filip gordan ivana jadranka jasmin lazar ljiljana luka marija mate mirjana nada natasa nikola petar predrag radmila sandra sasa sinisa snezana stefan tihomir uros veljko vladan vladimir bisera selma sefik safet haris muamer nermin andrej bakir borut boris branko dalija dragan drazen dusan goran igor ivan ivica ivo janez josip jelena kolinda lidija marko milan milo milorad milos miro miroslav mladen nebojsa nenad radovan ratko slobodan srdjan stjepan tanja tomislav vesna vojislav vuk zdravko zeljko zlatko zoran andrej marjan',
    endings: 'ic ovic evic',
  },
  {
    countries: 'ALB XKX',
    given:
      'agim albin atifete bledi xhelal arta drita luan fatmir hajredin erion taulant ditmir albana alban armend artan avni besnik blerim dardan edmond elvis fatos gazmend jetmir kreshnik lindita majlinda naim petrit rexhep saimir shkelzen ylli bujar edi enver gent hashim ilir isa kadri lulzim ramush sali vjosa arben ditmir behgjet olta',
    endings: 'aj aku iqi hiu uci shi sha eta',
  },
  {
    countries: 'GRC CYP',
    home: 'GRC',
    given:
      'adonis alexis anastasios aristotelis athanasios charalambos christos constantinos dimitra eleni ioanna leonidas manolis marios nikolas olga petros sofia spyridon stelios thanasis vangelis vasileios vassilis yorgos savvas andreas antonis constantine demetris dimitris dora evangelos fofi george georgios giorgos ioannis katerina konstantinos kostas kyriakos lucas michalis nicos nikos nikolaos panagiotis panos pavlos prokopis stavros theodoros thanos yanis yannis',
    endings: 'poulos idis akis adis iadis ides ellis otis tsis as',
  },
  {
    countries: 'CHN TWN HKG SGP MAC',
    home: 'CHN',
    surnames:
      'wang li zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao deng feng cui cheng xi geng hua lu qin mao dai yuan jiang zeng peng wen jia tsai ma lai lam leung chan tung chow',
  },
  { countries: 'TWN', given: 'ing-wen ying-jeou', surnames: 'tsai' },
  {
    countries: 'KOR PRK',
    surnames:
      'kim lee park choi jung jeong kang cho yoon yun jang lim han moon ri chung pak hong hwang ahn song suh seo shin kwon bae roh ban choe oh noh yang nam kwak chang cho ryu paek so',
    given: 'jong-un jong-il',
  },
  {
    countries: 'JPN',
    given:
      'abe akie akihito akio fumio haruhiko hideki hiroshi hirokazu ichiro itsunori junichiro katsunobu kenji keiko koji masahiko naoto naruhito nobuo shigeru shinzo shigeki seiji satoshi takeshi taro tomomi toshimitsu yasuo yoko yoshihide yoshihiko yoshimasa yukio yuriko sadayuki koichiro',
    endings: 'bayashi moto mura yama kawa guchi zaki saki shima oka naka hara hashi mizu gawa suga',
  },
  { countries: 'VNM', given: '', surnames: 'nguyen tran pham hoang phan vu dang bui ngo duong' },
  {
    countries: 'THA',
    given: 'prayut prayuth prawit thaksin yingluck abhisit don somchai srettha surapong thanathorn surin suthep anutin',
    endings: 'chai wong porn rat suwan',
  },
  {
    countries: 'MMR',
    given: 'aung win htin myint zaw kyaw min thein khin wunna than ottara nyan soe thaung mya',
    surnames: 'suu kyi htay aung hlaing oo swe sein lwin shwe maung win myint thant',
  },
  { countries: 'KHM LAO', given: 'hun sam sok prak kem thongloun bounnhang' },
  {
    countries: 'MYS IDN BRN SGP',
    given:
      'anifah anwar aisyah adnan agus ahmad annuar arifin azmin bambang basuki dian erick fahmi fahrul fadli gatot hadi hamzah idris indra iwan jusuf khaled lukman mahfud maszlee mohd muhammad nadiem rafizi rahim ridwan salahuddin sjafrie sofyan tito wiranto yasonna zambry zulkifli bagus boediono ganjar rizal budi dato datuk fadillah hishammuddin ismail joko khairy khalid mahathir megawati mohamad muhyiddin najib nur prabowo retno rosmah saifuddin siti subramaniam susilo sri suharto sultan wan zahid zainudin lee hsien vivian balakrishnan marty hassanal airlangga luhut',
    endings: 'anto arno udin yono wati',
    particles: 'binti',
  },
  {
    countries: 'PHL',
    given:
      'rodrigo benigno ferdinand alfredo antonio arsenio bongbong cynthia dante emmanuel erlinda franklin grace isko jejomar jinggoy juan loren manny maria marites nancy ralph ramon raul renato risa sara sherwin teddy vicente gloria leni delfin perfecto teodoro albert alan enrique imelda ramon jose harry salvador hermogenes eduardo francis martin gilbert ernesto noynoy',
    endings: '',
  },
  {
    countries: 'BFA MLI SEN GIN CIV NER TCD BEN TGO GMB MRT',
    given: `mamadou amadou moussa ousmane souleymane boubacar ibrahima issoufou seydou adama drissa lassina modibo oumar oumarou abdoulaye cheick cheikh macky alpha mahamat salif cherif zephirin roch blaise yacouba djibrill djibril
      assimi aminata fatoumata kadiatou aissata awa bintou rokia hawa ramatoulaye nafissatou alassane faure mahamane hamani mahamadou idrissa lamine papa pape serigne ndeye khady rokhaya aliou alioune bassirou babacar`,
    surnames: `traore ouedraogo kabore diallo diarra keita coulibaly toure konate sangare sidibe cisse sow ba barry bah camara conde sylla kone ouattara bamba soro dembele doumbia maiga sissoko ndiaye diop fall faye gueye sall wade mbaye niang sarr
      thiam sonko seck diouf dia kane ly sy zida compaore sankara zongo sawadogo zoungrana ilboudo yameogo sanou tapsoba some kinda`,
  },
  {
    countries: 'BFA',
    surnames: 'ouedraogo kabore zida compaore sankara zongo sawadogo zoungrana ilboudo yameogo sanou tapsoba',
  },
  { countries: 'RWA BDI', endings: 'imana yimana iyonkuru iragije gizimana bonimpa yirukiye ntagengwa' },
  {
    countries: 'IDN',
    given: `susilo bambang marty tantowi ramadhan joko retno prabowo sandiaga anies basuki ridwan luhut mahfud wiranto gatot tito ganjar megawati puan agus budi dedi dian dwi eko endang fitri hendra heru indra iwan kusuma nur putri rizky rudi suryo taufik
      tri wahyu wulan yudi yusril zulkifli hatta purnomo djoko andika nadjib dewi ayu bagus teguh arief airlangga erick`,
    surnames:
      'widodo subianto santoso wijaya wibowo setiawan nugroho saputra hidayat hartono sutrisno purnomo susanto gunawan simanjuntak siregar nasution lubis harahap situmorang hutabarat pohan sitompul',
    endings: 'wati anto wan oyono udi',
  },
  {
    countries: 'CHE DEU AUT LIE',
    home: 'CHE',
    given: 'ueli urs reto beat jurg ruedi micheline simonetta hans-rudolf hans-ulrich regula vreni moritz corina heidi',
    surnames:
      'aebi ammann amstutz buhler egli gerber hofer kaufmann lehmann luthi nydegger rochat ruegg schar schmid sprecher stampfli suter tschudi widmer wyss zbinden zurbriggen',
  },
  {
    countries: 'JPN',
    given: `junko yoko keiko akiko noriko kyoko sachiko tomoko naoko yuko yuriko hiroko kazuko michiko masako mariko fumiko reiko haruko takako etsuko eriko katsuya haruna taro makoto takashi hiroshi satoshi osamu minoru shinichi kenichi junichi koichi
      yoichi ryota shota daisuke yosuke kensuke shunsuke ryosuke masahiro yasuhiro nobuhiro kazuhiro takahiro toshihiro akihiro tomohiro yasuhide nobuo akio kazuo toshio masao yukio haruo norio mikio tadashi hitoshi atsushi kiyoshi takeshi tsuyoshi hideki
      yuki naoki hiroki kazuki masaki maki`,
    surnames: `sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada
      hasegawa murakami kondo ishii saito sakamoto endo aoki fujii nishimura fukuda ota miura fujiwara okamoto matsuda nakagawa nakano harada ono tamura takeuchi kaneko wada nakayama ishida ueda morita hara shibata sakai kudo yokoyama miyazaki miyamoto
      uchida takagi ando taniguchi imai kawaguchi`,
    endings: 'moto mura yama kawa gawa shima jima zaki saki naka guchi hara bara matsu ishi tani mizu buchi numa',
  },
  {
    countries: 'KGZ',
    given:
      'kamchybek sadyr almazbek ularbek kurmanbek omurbek bakyt bakytbek erkin talant akylbek ulukbek nurlan jenish jeenbek ruslanbek ulan aibek azamat altynbek',
    endings: 'bekov bekova aliev kulov bayev',
  },
  {
    countries: 'TJK',
    given: 'emomali rajabali saimumin davron khairiddin sherali qohir ozoda muhiddin ',
    endings: 'zoda zade monov',
  },
  {
    countries: 'ZAF',
    given: `bheki naledi cyril thabo nkosazana lindiwe baleka thandi siyabonga zweli sipho nomvula pravin maite gwede fikile senzo julius thuli bantu bongani themba lungisa vusi mandla sizwe zizi
      mathole nomalanga ronald solly zanele ntombi lerato tshepo kagiso karabo`,
    surnames:
      'zuma dlamini nkosi khumalo ndlovu sithole mkhize mthembu ngcobo cele gumede zulu mahlangu mokoena molefe naidoo pillay govender botha venter pretorius merwe coetzee nel moyo zwane',
  },
  {
    countries: 'NGA',
    given: 'geoffrey garba muhammadu yemi onyeka oby chukwuemeka kabiru rufai mansir shehu dogo uba dikko nuhu idris',
    surnames:
      'okafor okonkwo eze nwosu obi adeyemi adebayo ogunleye balogun bello musa sani abubakar yusuf aliyu okoro',
  },
  {
    countries: 'COD',
    given: 'corneille kasongo espoir bahati',
    surnames: 'ilunga kabongo mukendi tshibangu kalala mutombo kasongo ngoy mwamba banza kalonji mbuyi',
    endings: '',
  },
  { countries: 'SSD SDN', surnames: 'deng garang kuol lual akol bol majok makuei ajak chol dau' },
  {
    countries: 'KHM',
    given:
      'maly sok sokha samdech sar tea prak heng chhum sothea sophal sopheap rithy bopha ouk siphan phay vannak ponnarith ',
    surnames:
      'sokha chea chhay keo kong ly long mao meas neth nhem nuon ouk pen phan pich prum seng sim som sok suon tep touch uk ung vong',
  },
  {
    countries: 'NZL',
    given: 'winston hone pita marama rawiri kelvin peeni ',
    surnames: 'mahuta peters henare parata tamihere',
  },
  { countries: 'FJI', given: 'sitiveni voreqe inia aiyaz viliame biman ratu laisenia timoci' },
  {
    countries: 'LTU',
    given:
      'gitanas ingrida gabrielius dalia saulius linas arvydas agne vytautas rolandas algirdas valdas mindaugas darius ramunas evaldas laurynas',
    endings: 'auskas evicius aitis yte aite iene unas enas inskas bergis eda',
  },
  {
    countries: 'LVA',
    given: 'edgars krisjanis valdis raimonds andris artis inara evika egils maris janis gatis baiba ilze',
    endings: 'ins vics kins ers ns',
  },
  {
    countries: 'EST',
    given: 'kaja juri margus urmas taavi kersti alar toomas hanno marko sven liis pelle tiit rein mart',
    endings: 'saar maa mets pold mae',
  },
  {
    countries: 'BLR',
    given:
      'pavel raman aliaksandr dzmitry artsiom maryia siarhei natallia volha yauhen uladzimir viachaslau anatol ihar kanstantsin dzianis yury maksim mikita sviatlana',
    endings: 'enka onak chanka ouskaya ouski evich orka',
  },
  {
    countries: 'NLD BEL',
    given: 'sanne joost daan wouter bas sybrand geert bert lodewijk halbe jeanine sigrid wopke kajsa jetta kees ahmed',
    surnames: 'jansen bakker visser smit mulder bos dekker dijkstra hoekstra',
  },
  {
    countries: 'USA GBR CAN AUS NZL',
    home: 'USA',
    given: 'tammy phillip brett dana kirby karoline jd pete elise kristi marc roger jake karine antony caroline',
  },
  {
    countries: 'CYP GRC',
    given:
      'solomos tassos kyriakos stelios alexis nikos konstantinos katerina dimitris giorgos panos evangelos antonis',
    endings: 'omou ides iades',
  },
]

type Signs = ReadonlyMap<string, ReadonlyMap<string, number>>

/** How much the names of a language say of each country where it is spoken. */
function countriesOf({ countries, home }: Origin): ReadonlyMap<string, number> {
  const homes = new Set(home?.split(' '))
  return new Map(countries.split(' ').map((country) => [country, home === undefined || homes.has(country) ? 1 : 0.9]))
}

/** Of two languages that share a name, what says more of each country. */
function both(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const merged = new Map(one)
  for (const [country, weight] of other) merged.set(country, Math.max(merged.get(country) ?? 0, weight))
  return merged
}

const speakers = new Map(origins.map((origin) => [origin, countriesOf(origin)]))

/** The countries of each word that a field of the origins lists. Most words are of one language, and share what it says. */
function signsOf(field: 'given' | 'surnames' | 'endings' | 'particles'): Signs {
  const signs = new Map<string, ReadonlyMap<string, number>>()
  for (const [origin, said] of speakers)
    for (const word of (origin[field] ?? '').split(/\s+/).filter(Boolean)) {
      const known = signs.get(word)
      signs.set(word, known ? both(known, said) : said)
    }
  return signs
}

const given = signsOf('given')
const surnames = signsOf('surnames')
const endings = signsOf('endings')
const particles = signsOf('particles')
const longestEnding = Math.max(...[...endings.keys()].map(({ length }) => length))

/** Given names that are words or titles as well: no sign of a person by themselves. */
const alsoWords = new Set(
  'sri don haj sultan sheikh dato datuk mullah mawlawi sardar nana sharif shah win min than aung lee wan hun sam will mark kem basil taro pal per hua king rana khawaja tan long dawn earl wes'.split(
    ' ',
  ),
)

/** Whether the word is a given name of some language here. */
export const isGivenSomewhere = (norm: string): boolean => given.has(norm) && !alsoWords.has(norm)

/** The ending of a surname that tells where it is at home; null where none does. */
export function endingOf(word: string): string | null {
  for (let length = Math.min(longestEnding, word.length - 3); length > 0; length--)
    if (endings.has(word.slice(-length))) return word.slice(-length)
  return null
}

const ofSurname = (word: string) => surnames.get(word) ?? endings.get(endingOf(word) ?? '')

/** What a word says as a given name and as a surname, as text: the same for words that say the same. */
export function signOf(word: string): string {
  const written = [
    given.get(word),
    ofSurname(word),
    surnames.get(word),
    particles.get(word.slice(0, Math.max(0, word.indexOf('-')))),
  ]
  return written.map((countries) => [...(countries ?? [])].join()).join('|')
}

/**
 * How well a name (its words in lower case, accents folded) fits the names of a country: the share of what its words
 * say that points there, 0 to 1. null where they say nothing.
 */
export function likenessOf(words: readonly string[], surname: number): ((country: string) => number) | null {
  const said = words.flatMap((word, at) => {
    const isLast = at === surname || words.length === 1
    return [
      isLast && words.length > 1 ? undefined : given.get(word),
      particles.get(word) ?? particles.get(word.slice(0, Math.max(0, word.indexOf('-')))),
      isLast ? ofSurname(word) : at === 0 ? surnames.get(word) : undefined,
    ].filter((countries) => countries !== undefined)
  })
  if (said.length === 0) return null
  return (country) => said.reduce((sum, countries) => sum + (countries.get(country) ?? 0), 0) / said.length
}
