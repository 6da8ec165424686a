#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "extraction/extract_text.hpp"

namespace notegraph {
namespace {

/// "Organization/Court: Supreme Court", "Person: Ann Lee = Lee; Ms. Lee": the type, the name and, behind the
/// equals sign, aliases that it must have among others.
struct Expected {
  std::string line, aliases;

  explicit Expected(const std::string& text) {
    const std::size_t equals = text.find(" = ");
    line = text.substr(0, equals);
    if (equals != std::string::npos) aliases = text.substr(equals + 3);
  }
};

// Whether a text has the entity that `wanted` writes; "no X" says that nothing is called X.
MATCHER_P(HasEntity, wanted, wanted) {
  const ExtractedText& text = *arg;
  const std::string written = wanted;
  if (written.starts_with("no ")) {
    for (const Entity& e : text.extraction.entities) {
      if (e.name == written.substr(3)) {
        *result_listener << "there is a " << name_of(e.type) << " of that name: " << e.reason;
        return false;
      }
    }
    return true;
  }
  const Expected expected(written);
  const std::vector<std::string> lines = text.entities();
  const auto found = std::find(lines.begin(), lines.end(), expected.line);
  if (found == lines.end()) {
    *result_listener << "found " << ::testing::PrintToString(lines);
    return false;
  }
  const auto& has = text.extraction.entities[static_cast<std::size_t>(found - lines.begin())].aliases;
  for (std::size_t at = 0; at < expected.aliases.size();) {
    const std::size_t end = std::min(expected.aliases.find("; ", at), expected.aliases.size());
    const std::string alias = expected.aliases.substr(at, end - at);
    if (std::find(has.begin(), has.end(), alias) == has.end()) {
      *result_listener << "no alias " << alias << " among " << ::testing::PrintToString(has);
      return false;
    }
    at = end + 2;
  }
  return true;
}

struct Example {
  const char* phenomenon;
  const char* country;
  const char* text;
  std::vector<const char*> expected;
};

std::ostream& operator<<(std::ostream& out, const Example& example) {
  return out << example.phenomenon;
}

class EntityPhenomena : public ::testing::TestWithParam<Example> {};

TEST_P(EntityPhenomena, AreFound) {
  const ExtractedText text(GetParam().text, GetParam().country);
  for (const char* expected : GetParam().expected) {
    EXPECT_THAT(&text, HasEntity(std::string(expected))) << GetParam().text;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Names, EntityPhenomena,
    ::testing::Values(
        Example{
            "a sentence's first word is part of the name",
            "Kenya",
            "Frank Odhiambo, the sports minister, resigned. All Citizens Congress lawmakers left, and later "
            "the All Citizens Congress split.",
            {"Person: Frank Odhiambo", "Organization/Government: All Citizens Congress", "no Odhiambo",
             "no Citizens Congress"}},
        Example{"a place is no more than a place before -based",
                "Ghana",
                "Lontel, a Kumasi-based company, bought the Accra-based broadcaster Sunrise TV.",
                {"Place: Kumasi", "Place: Accra", "Organization/Company: Lontel", "no Kumasi-based"}},
        Example{
            "possessives inside names",
            "Latvia",
            "The New People's Party asked the Attorney General's Office, and the Harbour Workers' Union "
            "agreed.",
            {"Organization/Party: New People's Party", "Organization/CivilSociety: Harbour Workers' Union"}},
        Example{"an officer's company and the officer",
                "Philippines",
                "Bulatlan CEO Marisol Dimaculangan spoke, and Velora chief executive Tomas Ibarra left.",
                {"Person: Marisol Dimaculangan", "Person: Tomas Ibarra", "Organization/Company: Bulatlan"}},
        Example{
            "particles, articles and two surnames",
            "Egypt",
            "Police arrested Karim Abdel Nour al-Wazzan and Lucía Torres de la Vega in Cairo. Al-Wazzan was "
            "released.",
            {"Person: Karim Abdel Nour al-Wazzan", "Person: Lucía Torres de la Vega"}},
        Example{"titles of many countries",
                "Malaysia",
                "Tan Sri Razif Hamdan, Datuk Seri Idris Zulkarnain, Atty. Jun Macaraeg and Col. Samir Haddad "
                "met.",
                {"Person: Razif Hamdan", "Person: Idris Zulkarnain", "Person: Jun Macaraeg",
                 "Person: Samir Haddad"}},
        Example{"nicknames in quotation marks and in brackets",
                "Indonesia",
                "Sutarmo \"Bang Tar\" left. President Wiwodo (Wiwodo Santoso) and Basri “Aho” Tjahyana came.",
                {"Person: Basri “Aho” Tjahyana"}},
        Example{"better known as",
                "Uganda",
                "Musician Otema Balikuddembe, better known as Zizi Flow, was detained. Zizi Flow sang.",
                {"Person: Zizi Flow = Otema Balikuddembe"}},
        Example{"figures in names",
                "Nigeria",
                "The mobile operators Airtel, Globacom, and 8mobile raised prices. The 12th Assize Court of "
                "Izmir agreed.",
                {"Organization/Company: 8mobile", "Organization/Court: 12th Assize Court of Izmir"}},
        Example{"heads in other languages stand first",
                "Venezuela",
                "The NGO Instituto Prensa y Derecho de Carabobo and Fundación Voces Libres objected.",
                {"Organization/CivilSociety: Instituto Prensa y Derecho de Carabobo",
                 "Organization/CivilSociety: Fundación Voces Libres"}},
        Example{"an acronym in brackets tells where the name begins",
                "Peru",
                "The Inspectorate of Naval Traffic (INT3) and the Chieftaincy of River Patrols (CRP) closed. "
                "Later the CRP reopened.",
                {"Organization/Other: Chieftaincy of River Patrols = CRP", "no CRP"}},
        Example{
            "bodies with a purpose",
            "Philippines",
            "The National Task Force to End Dock Fires (NTF-EDF) and the Committee to Protect Sailors met.",
            {"Organization/Government: National Task Force to End Dock Fires = NTF-EDF",
             "Organization/Government: Committee to Protect Sailors"}},
        Example{"a made-up short name in brackets",
                "Brazil",
                "The National Postal Agency (Anapost) fined it. Anapost said so.",
                {"Organization/Government: National Postal Agency = Anapost", "no Anapost"}}));

INSTANTIATE_TEST_SUITE_P(
    Types, EntityPhenomena,
    ::testing::Values(
        Example{"a company is not its country",
                "Malaysia",
                "Velkom Malaysia and Orbitel raised their prices in Malaysia.",
                {"Place: Malaysia", "Organization/Other: Velkom Malaysia"}},
        Example{"members of a list are of one kind",
                "Turkey",
                "Vodafone, Turkcell, and Bimtel dominate the market.",
                {"Organization/Company: Bimtel"}},
        Example{"what stands behind such as",
                "Egypt",
                "Independent newspapers such as Nahar Masr were closed.",
                {"Organization/Media: Nahar Masr"}},
        Example{
            "a description behind the name",
            "Chile",
            "Espacio Andino, a nongovernmental organization, and Athanor, a free expression group founded "
            "in 2019, objected.",
            {"Organization/CivilSociety: Espacio Andino", "Organization/CivilSociety: Athanor"}},
        Example{"an office behind the name",
                "Chile",
                "The court fined Diosmar Cabezas, vice president of the club.",
                {"Person: Diosmar Cabezas"}},
        Example{"what is done to persons only",
                "Belarus",
                "In May, police detained Vadzim Kazlou.",
                {"Person: Vadzim Kazlou"}},
        Example{"no person has a capital inside a word",
                "Ghana",
                "In 2020 the firm MainTwo and the messaging app ByLatch grew.",
                {"Organization/Company: MainTwo", "Website/Software: ByLatch"}},
        Example{"a news site is a medium",
                "Uganda",
                "The news site ChimpLetters was raided.",
                {"Organization/Media: ChimpLetters"}},
        Example{"countries whose names are ordinary words",
                "Chile",
                "It moved from the United States to the United Arab Emirates and to Trinidad and Tobago.",
                {"Place: United States", "Place: United Arab Emirates", "Place: Trinidad and Tobago"}},
        Example{"a capital article inside a sentence",
                "Zimbabwe",
                "It was reported by The Herald and The Daily Quill.",
                {"Organization/Media: Herald", "Organization/Media: Daily Quill"}},
        Example{"sides of a place", "Egypt", "Networks in North Sinai were cut.", {"Place: North Sinai"}},
        Example{"a body and its site are two",
                "Brazil",
                "The Brazilian Steering Committee (CGX.br) published it on CGX.br.",
                {"Website/Site: CGX.br", "Organization/Government: Brazilian Steering Committee"}}));

INSTANTIATE_TEST_SUITE_P(
    Laws, EntityPhenomena,
    ::testing::Values(
        Example{"brackets inside a law's name",
                "India",
                "The Harbour Offences (Prevention) Act and the Toll Duty (Amendment) Act 2018 apply.",
                {"Law: Harbour Offences (Prevention) Act", "Law: Toll Duty (Amendment) Act 2018"}},
        Example{
            "years behind commas and in front",
            "India",
            "The Telegraph Wires Act, 1885, and the 1999 Press Law were changed by the Harbour Rules, 2021.",
            {"Law: Telegraph Wires Act, 1885", "Law: 1999 Press Law = Press Law",
             "Law: Harbour Rules, 2021"}},
        Example{"numbers right behind the noun",
                "Brazil",
                "Bill 2630/2020 and Act CIV of 2010 were debated with Law No. 180 of 2018.",
                {"Law: Bill 2630/2020", "Law: Act CIV of 2010", "Law: Law No. 180 of 2018"}},
        Example{
            "two laws joined by and",
            "Myanmar",
            "The council amended the Law Protecting the Harbours and the Electronic Stamps Law.",
            {"Law: Electronic Stamps Law", "no Law Protecting the Harbours and the Electronic Stamps Law"}},
        Example{"the noun may be part of a body's name",
                "India",
                "The Software Harbour Law Centre and the Supreme Council for Media Regulation met.",
                {"Organization/CivilSociety: Software Harbour Law Centre",
                 "Organization/Government: Supreme Council for Media Regulation", "no Software Harbour Law"}},
        Example{"a law with its acronym and without its year",
                "Malaysia",
                "The Harbour and Docks Act (HDA) 1998 applies. Section 12 of the Harbour and Docks Act (HDA) "
                "1998 bans it. The HDA is old. The Quays Act 1948 is older, and the Quays Act was kept.",
                {"Law: Harbour and Docks Act (HDA) 1998 = HDA", "Law: Quays Act 1948 = Quays Act", "no HDA"}},
        Example{
            "a number or another name of the same law",
            "Philippines",
            "Republic Act No. 20175, or the Dock Safety Act of 2012, and the Quay Act of 2020 (Republic Act "
            "No. 21479) apply.",
            {"Law: Dock Safety Act of 2012 = Republic Act No. 20175",
             "Law: Quay Act of 2020 = Republic Act No. 21479"}},
        Example{"quotation marks stay paired",
                "Kazakhstan",
                "Parliament passed a law granting him the title of \"Father of the Harbour.\"",
                {"Law: law granting him the title of \"Father of the Harbour\""}}));

INSTANTIATE_TEST_SUITE_P(
    NoNames, EntityPhenomena,
    ::testing::Values(Example{"common nouns that open a sentence",
                              "Turkey",
                              "Users of ByLatch fled. Foreign websites were open. Social media were not.",
                              {"no Users of ByLatch", "no Foreign", "no Social"}},
                      Example{"cases and their parties",
                              "India",
                              "In Anand Bhatt v. Union of Harbours, the court agreed.",
                              {"no Union of Harbours", "no Anand Bhatt"}},
                      Example{"works and undertakings",
                              "Egypt",
                              "The film Dark Harbour was banned during Operation Desert Rain.",
                              {"no Dark Harbour", "no Operation Desert Rain", "no Desert Rain"}},
                      Example{"kinds of things with a share",
                              "Thailand",
                              "Blocked were News Media (4.6%), Human Rights Issues (3.4%), and Gaming (2%).",
                              {"no News Media", "no Human Rights Issues", "no Gaming"}},
                      Example{"numbers of networks",
                              "Thailand",
                              "It was seen on True Internet (AS7470) and on AS45758.",
                              {"no AS7470", "no AS45758"}},
                      Example{"kinds of people",
                              "Cambodia",
                              "Western NGOs and Human Rights Defenders (HRDX) left.",
                              {"no Western NGOs", "no Human Rights Defenders"}}));

INSTANTIATE_TEST_SUITE_P(
    OtherCountries, EntityPhenomena,
    ::testing::Values(
        Example{"what the report says outweighs how a name looks",
                "Turkey",
                "Two news portals, Gazete Bahar and Yeni Deniz, closed. The app Hayat Mavi was launched.",
                {"Organization/Media: Gazete Bahar", "Website/Software: Hayat Mavi"}},
        Example{"no person's name has an article",
                "India",
                "Police blocked the accounts of the Kisan Ekta Manch and the Janata Vikas.",
                {"Organization/Other: Kisan Ekta Manch", "Organization/Other: Janata Vikas"}},
        Example{"what has an acronym is a body",
                "Indonesia",
                "Nahdat Umara (NU) and Darul Hikma Sejati (DHS) replied.",
                {"Organization/Other: Nahdat Umara = NU", "Organization/Other: Darul Hikma Sejati = DHS"}},
        Example{"an acronym without brackets means the one name that it abbreviates",
                "Thailand",
                "The Harbour Security Act 2008 applies. Under the HSA, docks may be closed.",
                {"Law: Harbour Security Act 2008 = HSA", "no HSA"}},
        Example{"an acronym with the letters of links",
                "Philippines",
                "The Department of Justice agreed, and the DOJ sued.",
                {"Organization/Government: Department of Justice = DOJ", "no DOJ"}},
        Example{"acronyms in the plural are of common nouns",
                "Nigeria",
                "They linked SIM cards to National Harbour Numbers (NHNs).",
                {"no National Harbour Numbers", "no NHNs"}},
        Example{"the letters of links do not cut a name",
                "Malaysia",
                "The Open Observatory of Network Icebergs (OONI) measured it.",
                {"Organization/CivilSociety: Open Observatory of Network Icebergs = OONI"}},
        Example{"an acronym of the report's own is not the body that a gazetteer knows",
                "Philippines",
                "The Harbour Forces of the Philippines (AFP) met.",
                {"Organization/Government: Harbour Forces of the Philippines = AFP"}},
        Example{"a town and what it is in",
                "Brazil",
                "He was shot in Planaltoso, Bahia. A mast near Mageresa burned.",
                {"Place: Planaltoso", "Place: Mageresa"}},
        Example{"a province behind its town",
                "Philippines",
                "In Marawi, Lanao del Sur, signals were jammed.",
                {"Place: Lanao del Sur", "Place: Marawi"}},
        Example{"the country at either end of a name",
                "Uganda",
                "Ghetti Uganda and Uganda Yaffu were warned.",
                {"Organization/Other: Ghetti Uganda", "Organization/Other: Uganda Yaffu"}},
        Example{"the office tells that it is a body",
                "Philippines",
                "Ana Reyes, editor of Tala Ngayon, left.",
                {"Person: Ana Reyes", "Organization/Other: Tala Ngayon"}},
        Example{"heads that stand first or in other languages",
                "Brazil",
                "Radio Canoa, Revista Papagaio, Coalizão Rios Livres, and Avenida Laranjeira were named.",
                {"Organization/Media: Radio Canoa", "Organization/Media: Revista Papagaio",
                 "Organization/CivilSociety: Coalizão Rios Livres", "Place: Avenida Laranjeira"}},
        Example{"subjects that a list or a second noun ends",
                "Brazil",
                "The Ministry of Rivers, Harbours, Docks, and Bridges paid. The Ministry of ICT and Youth "
                "Guidance "
                "and the Institute for Docks and Society (IDAS) agreed.",
                {"Organization/Government: Ministry of Rivers, Harbours, Docks, and Bridges",
                 "Organization/Government: Ministry of ICT and Youth Guidance",
                 "Organization/CivilSociety: Institute for Docks and Society = IDAS"}},
        Example{
            "two courts and two known names are two",
            "India",
            "He went to the Pune High Court and Agra High Court with Amnesty International and Citizen Lab.",
            {"Organization/Court: Pune High Court", "Organization/Court: Agra High Court",
             "Organization/CivilSociety: Amnesty International", "Organization/CivilSociety: Citizen Lab"}},
        Example{"particles behind a word that is English too",
                "Nicaragua",
                "Gang members robbed the Viola Barrios de Monteverde Foundation.",
                {"Organization/CivilSociety: Viola Barrios de Monteverde Foundation"}},
        Example{"in support of",
                "Hong Kong",
                "The Harbour Alliance in Support of Free Ferries disbanded.",
                {"Organization/Party: Harbour Alliance in Support of Free Ferries"}},
        Example{"a court's branch",
                "Philippines",
                "The Makati Regional Trial Court Branch 46 agreed.",
                {"Organization/Court: Makati Regional Trial Court Branch 46"}}));

INSTANTIATE_TEST_SUITE_P(
    Persons, EntityPhenomena,
    ::testing::Values(
        Example{
            "titles with what they are for",
            "Indonesia",
            "Secretary for Harbours Chris Tang Wing-keung and Inspector General of Police Marto Ocholo spoke "
            "with Coordinating Minister for Maritime Affairs Luhat Pandjaitan.",
            {"Person: Chris Tang Wing-keung", "Person: Marto Ocholo", "Person: Luhat Pandjaitan"}},
        Example{"titles that name nobody",
                "Thailand",
                "The house elects the Prime Minister. Maj. Gen. (R) Amir Bajo and the Auditor General met.",
                {"no Prime Minister", "no Maj. Gen.", "no Auditor General"}},
        Example{"a minister's subject is no body",
                "Thailand",
                "The Minister of Digital Harbours and Society, Chai Thanakorn, left.",
                {"Person: Chai Thanakorn", "no Digital Harbours and Society"}},
        Example{"alias and real name",
                "Haiti",
                "Jim Cheriza, alias Barbican, fled. Full Moon, real name Jenny Nakangu, sang.",
                {"Person: Jim Cheriza = Barbican", "Person: Full Moon = Jenny Nakangu"}},
        Example{"a short name in brackets",
                "Indonesia",
                "President Joke Widado (Jokewi) left.",
                {"Person: Joke Widado = Jokewi", "no Jokewi"}},
        Example{"middle names that come and go",
                "Philippines",
                "President Rodolfo Roa Dutorte left. Rodolfo Dutorte returned, and Rodolfo R. Dutorte spoke.",
                {"Person: Rodolfo Roa Dutorte = Rodolfo Dutorte; Rodolfo R. Dutorte"}},
        Example{"two people with one surname",
                "Philippines",
                "President Rodolfo Dutorte and Mayor Sara Dutorte met. President Dutorte left.",
                {"Person: Rodolfo Dutorte = President Dutorte", "Person: Sara Dutorte", "no Dutorte"}},
        Example{"nicknames of two words",
                "Thailand",
                "Panuwong “Mike Rayong” Jadnak was denied bail.",
                {"Person: Panuwong “Mike Rayong” Jadnak"}},
        Example{"authors of works that a text cites",
                "Philippines",
                "Oung and Cabanyes (2018) call it new; Cheong et al. (2020) agree.",
                {"Person: Cabanyes", "Person: Cheong"}},
        Example{"an initial before the surname",
                "Indonesia",
                "The ministry is led by Johnny G. Platte of the Nasdam Party.",
                {"Person: Johnny G. Platte", "Organization/Party: Nasdam Party"}},
        Example{"what opens a sentence before a title",
                "Philippines",
                "Former Sen. Antonio Trillano was charged.",
                {"Person: Antonio Trillano", "no Former"}}));

INSTANTIATE_TEST_SUITE_P(
    MoreNames, EntityPhenomena,
    ::testing::Values(
        Example{"a court and the town it sits in",
                "Serbia",
                "The Higher Court in Belgrade agreed.",
                {"Organization/Court: Higher Court in Belgrade = Higher Court"}},
        Example{"lower-case second words of foreign names",
                "Serbia",
                "The daily Večernje novine and the group Ekološki ustanak agreed.",
                {"Organization/Media: Večernje novine", "Organization/CivilSociety: Ekološki ustanak"}},
        Example{"a day in the name of a movement",
                "Egypt",
                "The April 6 Dock Movement was banned.",
                {"Organization/CivilSociety: April 6 Dock Movement"}},
        Example{"numbered things",
                "Egypt",
                "They were charged in Case No. 488 and held in Prison No. 6 in Giza.",
                {"Place: Prison No. 6", "no Case No.", "no No."}},
        Example{"a subject that no dictionary has",
                "Ukraine",
                "The National Commission for the State Regulation of Harbours and Dockization (NKRD) met.",
                {"Organization/Government: National Commission for the State Regulation of Harbours and "
                 "Dockization = NKRD",
                 "no State Regulation of Harbours"}},
        Example{
            "a name with and without its country or form",
            "Uganda",
            "The group Chapter Seven Uganda objected, and Chapter Seven sued the Doganu Group. Doganu paid.",
            {"Organization/CivilSociety: Chapter Seven Uganda = Chapter Seven",
             "Organization/Company: Doganu Group = Doganu"}},
        Example{"a second name in brackets",
                "Myanmar",
                "Ko Jimmo (Kyaw Min Yun) was hanged.",
                {"Person: Kyaw Min Yun = Ko Jimmo"}},
        Example{"an honorific before a single name",
                "Bangladesh",
                "Prime Minister Sheikh Hasnu left.",
                {"Person: Sheikh Hasnu = Prime Minister Sheikh Hasnu; Hasnu"}},
        Example{"whose daily it is",
                "Bangladesh",
                "She wrote for Pratham Alo, Ghana's largest daily.",
                {"Organization/Media: Pratham Alo"}},
        Example{"an island is no surname",
                "Timor-Leste",
                "Amaro Timor Lorosa met him. It shares the island of Timor.",
                {"Place: Timor"}},
        Example{"honorifics inside names",
                "Myanmar",
                "Soe Wynn and Mya Tun Oon serve.",
                {"no Oon", "no Tun Oon"}},
        Example{"where a body is stands between it and its acronym",
                "Myanmar",
                "The Association for Dock Prisoners (Burma) (ADP) left Burma.",
                {"Organization/CivilSociety: Association for Dock Prisoners = ADP", "Place: Burma"}},
        Example{"no countries stand beside one in a list",
                "Ukraine",
                "It put sanctions on 112 Ukraine, NewsTwo, and ZIKO.",
                {"Organization/Other: NewsTwo", "Organization/Other: ZIKO"}},
        Example{"the scene that opens a sentence",
                "Myanmar",
                "In Hlaing Tharyo, soldiers checked phones.",
                {"Place: Hlaing Tharyo"}},
        Example{"an officer's title before a person",
                "Egypt",
                "Minister of Religious Docks Mokhtar Gomaro left with a former US governor, Bill Richardso.",
                {"Person: Mokhtar Gomaro", "Person: Bill Richardso"}},
        Example{"countries in their own language",
                "Serbia",
                "Telekom Srbija and Telefax Brasil grew.",
                {"Organization/Other: Telekom Srbija", "Organization/Other: Telefax Brasil"}}));

INSTANTIATE_TEST_SUITE_P(
    LawsOfManyForms, EntityPhenomena,
    ::testing::Values(
        Example{
            "abbreviated kinds of laws and their numbers",
            "Philippines",
            "Republic Act No. 20175 or the Dock Crime Act of 2012 applies. RA 20175 and HB 7393 are known.",
            {"Law: Dock Crime Act of 2012 = RA 20175", "Law: HB 7393", "no RA"}},
        Example{"who filed a bill is no part of its name",
                "Philippines",
                "Senate Bill No. 1492 of Senate President Vicente Solano is pending.",
                {"Law: Senate Bill No. 1492", "Person: Vicente Solano"}},
        Example{"days behind laws and houses",
                "Brazil",
                "It passed the Senate on June 30 and by ordinance on February 18.",
                {"Organization/Government: Senate", "no ordinance on February 18", "no Senate on June"}},
        Example{"the country's adjective and its name",
                "Thailand",
                "The Thailand Penal Code is old. Section 112 of the Thai Penal Code bans insults.",
                {"Law: Thailand Penal Code = Thai Penal Code"}},
        Example{"numbers behind the minister whose regulation it is",
                "Indonesia",
                "The Regulation of the Minister of Docks and Informatics Number 19 of 2014 applies.",
                {"Law: Regulation of the Minister of Docks and Informatics Number 19 of 2014"}},
        Example{"what a law protects or regulates",
                "Myanmar",
                "The Law Protecting the Docks and Harbours of Citizens applies.",
                {"Law: Law Protecting the Docks and Harbours of Citizens"}},
        Example{"a second law behind the first one's title",
                "Indonesia",
                "Law No. 11 of 2008 on Electronic Docks and Government Regulation No. 71 of 2019 apply.",
                {"Law: Law No. 11 of 2008 on Electronic Docks", "Law: Government Regulation No. 71 of 2019"}},
        Example{"a stop inside the bracket of a name",
                "Nigeria",
                "Section 24 of the Dockcrimes (Prohibition, Prevention, etc.) Act 2015 punishes it.",
                {"Law: Dockcrimes (Prohibition, Prevention, etc.) Act 2015", "no Dockcrimes"}},
        Example{"brackets of an amended article",
                "Thailand",
                "The 2017 amendment to article 14(2) of the Dock Act broadens it.",
                {"Law: 2017 amendment to article 14(2) of the Dock Act"}}));

INSTANTIATE_TEST_SUITE_P(
    MoreThatNamesNothing, EntityPhenomena,
    ::testing::Values(
        Example{
            "works, series and books",
            "India",
            "The series Tandavi, the novel The Greedy Harbour, and \"A Suitable Dock\" were attacked by the "
            "author of Politics for Docks.",
            {"no Tandavi", "no Greedy Harbour", "no Suitable Dock", "no Politics for Docks"}},
        Example{"cases and affairs",
                "Turkey",
                "He was tried in the Büyükova case and the Halikbank affair.",
                {"no Büyükova", "no Halikbank"}},
        Example{"peoples, money and languages",
                "Thailand",
                "A fine of 100,000 Thai Baht hit Thai Chinese and Sinhala readers.",
                {"no Thai Baht", "no Thai Chinese", "no Sinhala"}},
        Example{"codes, which do nothing, and acronyms, which act",
                "Serbia",
                "The categories include PORX. In 2020 KRIX's editors left.",
                {"no PORX", "Organization/Other: KRIX"}},
        Example{"prefixes and diseases",
                "Hong Kong",
                "The Anti-ELAX protests began. The Covid-19 app was launched.",
                {"no Anti-ELAX", "no Covid-19"}},
        Example{"initials without points, two Arabic articles, a Portuguese article",
                "Indonesia",
                "Either XT Malvora, Al-Yarum al-Gedid, or O Estado de Barna closed.",
                {"Organization/Other: XT Malvora", "Organization/Other: Al-Yarum al-Gedid",
                 "Organization/Other: O Estado de Barna"}},
        Example{"a name no English word, at the sentence's start",
                "Bangladesh",
                "Gramifone lost users. Addis Harvest closed.",
                {"Organization/Other: Gramifone", "Organization/Other: Addis Harvest"}},
        Example{"a pen name and a paper behind \"The\"",
                "Mexico",
                "Its editor writes under the name \"Lucinda.\" The Dawn newspaper closed.",
                {"Person: Lucinda", "Organization/Media: Dawn"}},
        Example{"matters of a court, and for whom something is",
                "Peru",
                "The National Court of Appeals in Civil Matters freed her. Acceso para Todos cheered.",
                {"Organization/Court: National Court of Appeals in Civil Matters",
                 "Organization/Other: Acceso para Todos"}},
        Example{"a law's number behind a comma, its article by itself",
                "Indonesia",
                "The Seafarers Law (SL), Law No. 41 of 2001, is old. Article 12 of the Seafarers Law is "
                "short, and "
                "Article 12 is quoted.",
                {"Law: Seafarers Law = Law No. 41 of 2001; SL",
                 "Law: Article 12 of the Seafarers Law = Article 12"}},
        Example{"a law on a regulation",
                "Turkey",
                "Law No. 5761 on the Regulation of Broadcasts on Boats was adopted.",
                {"Law: Law No. 5761 on the Regulation of Broadcasts on Boats"}},
        Example{"numbers that end a name",
                "Argentina",
                "She spoke on Canal 9 and to the group Tangora 7. In Almaty 30 people met.",
                {"Organization/Media: Canal 9", "Organization/CivilSociety: Tangora 7", "Place: Almaty"}},
        Example{"whose a body is and whence a firm comes",
                "Brazil",
                "Researchers at the Mind Lab of the University of Lund met Omera International of Norway.",
                {"Organization/CivilSociety: Mind Lab", "Organization/Other: University of Lund",
                 "Place: Norway"}},
        Example{"access to something inside a body's name",
                "Mexico",
                "The Federal Institute for Access to Public Data was closed.",
                {"Organization/CivilSociety: Federal Institute for Access to Public Data"}},
        Example{"words that only open a sentence",
                "Peru",
                "Independent outlets closed. Subsequently, a group of editors left. Violation of Regulation "
                "12 is "
                "punished.",
                {"no Independent", "no Subsequently", "Law: Regulation 12"}},
        Example{"peoples, reforms and parts of protocols",
                "Laos",
                "The Tumri ethnic group welcomed the Dalo Rin reforms. It failed after the ServerGreeting "
                "message.",
                {"no Tumri", "no Dalo Rin", "no ServerGreeting"}},
        Example{"the rights group Article 19 and an article of a law",
                "Ghana",
                "The group Article 19 and Amnesty International left. Article 19 criticized the bill.",
                {"Organization/CivilSociety: Article 19", "no Article 19 of the bill"}},
        Example{"an article 19 of a law", "Ghana", "Under Article 19, speech is free.", {"Law: Article 19"}},
        Example{"a ministry in lower case",
                "Vietnam",
                "The rule of the ministry of public works and the ministry of the interior held.",
                {"Organization/Government: ministry of public works",
                 "Organization/Government: ministry of the interior"}},
        Example{"two surnames of one person, and other names",
                "Mexico",
                "Ernesto Lazo Brisas met the mayor. Lazo Brisas left. The singer Berto Olmo, also called "
                "Berix, wrote "
                "under the handle \"Olmita.\"",
                {"Person: Ernesto Lazo Brisas = Lazo Brisas", "Person: Berto Olmo = Berix", "no Olmita"}},
        Example{"ordinary words of another language, no person",
                "Peru",
                "Both Voz Ciudadana and Rosa Flores welcomed the plan.",
                {"Organization/Other: Voz Ciudadana", "Person: Rosa Flores"}},
        Example{"parties of a case with Jr.",
                "Philippines",
                "In Disino, Jr. v. Secretary of Docks, it was struck down.",
                {"no Disino"}}));

TEST(EntityLists, AnItemIsWhatTheLineBeforeTheListSays) {
  const ExtractedText text(
      "Uganda\n\nThe following outlets were blocked:\n\n* Katonda Wiki\n* Sauti Yetu - on two "
      "networks\n\nThe "
      "largest ISPs are:\n\n* AS20294 - Tangafon\n* Roke Dock\n",
      "Uganda");
  EXPECT_THAT(text.entities(),
              ::testing::IsSupersetOf({"Organization/Media: Katonda Wiki", "Organization/Media: Sauti Yetu",
                                       "Organization/Company: Tangafon", "Organization/Company: Roke Dock"}));
}

std::vector<std::string> identifiers_of(const ExtractedText& text, std::string_view name) {
  for (const Entity& e : text.extraction.entities) {
    if (e.name == name) return e.identifiers;
  }
  return {"nothing is called so"};
}

TEST(EntityIdentifiers, AreGivenOnlyWhereTheNameHasOneReading) {
  const ExtractedText text("Facebook moved from Kazakhstan to Manila and from Georgia to Lagos.",
                           "Philippines");
  EXPECT_THAT(identifiers_of(text, "Kazakhstan"),
              ::testing::ElementsAre("https://sws.geonames.org/1522867/"));
  EXPECT_THAT(identifiers_of(text, "Manila"), ::testing::ElementsAre("https://sws.geonames.org/1701668/"));
  EXPECT_THAT(identifiers_of(text, "Facebook"),
              ::testing::ElementsAre("http://www.wikidata.org/entity/Q355"));
  EXPECT_THAT(identifiers_of(text, "Georgia"), ::testing::IsEmpty());
  EXPECT_THAT(identifiers_of(text, "Lagos"), ::testing::IsEmpty());
}

TEST(EntityExplanation, SaysWhatSpeaksForEachType) {
  const ExtractedText text("The newspaper Gorvesti sued Judge Ostrov Belan.");
  for (const Entity& entity : text.extraction.entities) {
    ASSERT_FALSE(entity.evidence.empty()) << entity.name;
    EXPECT_THAT(entity.evidence.front(), ::testing::StartsWith(std::string(name_of(entity.type))));
  }
}

}  // namespace
}  // namespace notegraph
