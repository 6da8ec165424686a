#include "reading/citation_parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace notegraph {

// So that a failure shows the fields that differ.
void PrintTo(const Source& source, std::ostream* out) {
  *out << "{author: " << source.author << " | title: " << source.title
       << " | translated: " << source.translated_title << " | language: " << source.language
       << " | publisher: " << source.publisher << " | date: " << source.date << " | url: " << source.url
       << " | accessed: " << source.accessed << " | pages: " << source.pages << "}";
}

namespace {

// The fields that a case names; those that it does not must be empty.
struct Fields {
  std::string author{}, title{}, translated_title{}, language{}, publisher{}, date{}, url{}, accessed{},
      pages{};

  operator Source() const {
    return {author, title, translated_title, language, publisher, date, url, accessed, pages};
  }
};

[[maybe_unused]] void PrintTo(const Fields& fields, std::ostream* out) {
  PrintTo(Source(fields), out);
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Note parsed(const std::string& text) {
  Note note;
  note.text = text;
  parse_citation(note);
  return note;
}

struct Case {
  const char* text;
  Fields source;
};

class OneWork : public ::testing::TestWithParam<Case> {};

TEST_P(OneWork, GivesItsFields) {
  const Note note = parsed(GetParam().text);
  EXPECT_THAT(note.sources, ElementsAre(Source(GetParam().source))) << GetParam().text;
  EXPECT_FALSE(note.explains);
}

INSTANTIATE_TEST_SUITE_P(
    Chicago, OneWork,
    ::testing::Values(
        Case{R"(Jane Roe, "Ministry shuts portal," Daily Ledger, March 3, 2016, http://ledger.xx/a.)",
             {.author = "Jane Roe",
              .title = "Ministry shuts portal",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2016-03-03",
              .url = "http://ledger.xx/a"}},
        Case{R"("Ministry shuts portal", march 3, 2016, Daily Ledger newspaper, ledger.xx/a?id=5.)",
             {.title = "Ministry shuts portal",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2016-03-03",
              .url = "ledger.xx/a?id=5"}},
        Case{"“Freedonia.” _Civic Watch_, <https://civic.xx/f>. Accessed 15 November 2022.",
             {.title = "Freedonia",
              .language = "en",
              .publisher = "Civic Watch",
              .url = "https://civic.xx/f",
              .accessed = "2022-11-15"}},
        Case{
            R"(Civic Watch, "Country Profile: Freedonia," Open Nets, accessed on July 2, 2013, http://civic.xx/f.pdf, pg. 22.)",
            {.author = "Civic Watch",
             .title = "Country Profile: Freedonia",
             .language = "en",
             .publisher = "Open Nets",
             .url = "http://civic.xx/f.pdf",
             .accessed = "2013-07-02",
             .pages = "22"}},
        Case{R"(Civic Watch presentation, "Nets in Figures," 2011, pp. 3-5, http://civic.xx/p.)",
             {.author = "Civic Watch",
              .title = "Nets in Figures",
              .language = "en",
              .date = "2011",
              .url = "http://civic.xx/p",
              .pages = "3-5"}},
        Case{R"("Share of users, " 2006 & 2012, accessed July 7, 2013, http://stats.xx/a.)",
             {.title = "Share of users",
              .language = "en",
              .url = "http://stats.xx/a",
              .accessed = "2013-07-07"}},
        Case{
            R"("Sites blocked," Herald report republished by Ledger.xx news aggregator http://ledger.xx/a.)",
            {.title = "Sites blocked", .language = "en", .publisher = "Herald", .url = "http://ledger.xx/a"}},
        Case{R"("Portal www.news.xx closed for a month," Ledger, n.d., http://ledger.xx/long-na....)",
             {.title = "Portal www.news.xx closed for a month",
              .language = "en",
              .publisher = "Ledger",
              .url = "http://ledger.xx/long-na..."}},
        Case{"Eva Stone and Jan Roe, Networks of Control (London: Harbor Press, 2012), 45-47.",
             {.author = "Eva Stone and Jan Roe",
              .title = "Networks of Control",
              .language = "en",
              .publisher = "Harbor Press",
              .date = "2012",
              .pages = "45-47"}},
        Case{R"(Eva Stone, "The Law of Nets," Journal of Nets 5, no. 1 (2013): 79-93.)",
             {.author = "Eva Stone",
              .title = "The Law of Nets",
              .language = "en",
              .publisher = "Journal of Nets",
              .date = "2013",
              .pages = "79-93"}},
        Case{
            R"("Sites blocked," Ledger, March 3, 2016, http://ledger.xx/a, archived at https://perma.cc/AB12-CD34.)",
            {.title = "Sites blocked",
             .language = "en",
             .publisher = "Ledger",
             .date = "2016-03-03",
             .url = "http://ledger.xx/a"}},
        Case{R"(“Sites blocked,” Ledger. Retrieved from: http://ledger.xx/a on 5 May 2012.)",
             {.title = "Sites blocked",
              .language = "en",
              .publisher = "Ledger",
              .url = "http://ledger.xx/a",
              .accessed = "2012-05-05"}},
        Case{R"(ARTICLE 19, “Freedonia: Bloggers jailed,” March 3, 2016, https://www.article19.org/a)",
             {.author = "ARTICLE 19",
              .title = "Freedonia: Bloggers jailed",
              .language = "en",
              .date = "2016-03-03",
              .url = "https://www.article19.org/a"}}));

INSTANTIATE_TEST_SUITE_P(
    QuotationMarks, OneWork,
    ::testing::Values(
        Case{R"("Checks of "wrong" sites begin" , Ledger, May 5, 2012, http://ledger.xx/a)",
             {.title = R"(Checks of "wrong" sites begin)",
              .language = "en",
              .publisher = "Ledger",
              .date = "2012-05-05",
              .url = "http://ledger.xx/a"}},
        Case{"‘Minister’s words on journalists’ rights,’ Ledger, May 5, 2012, http://ledger.xx/a",
             {.title = "Minister’s words on journalists’ rights",
              .language = "en",
              .publisher = "Ledger",
              .date = "2012-05-05",
              .url = "http://ledger.xx/a"}},
        Case{R"("Title without close, Ledger, March 3, 2016, http://ledger.xx/a)",
             {.title = "Title without close",
              .language = "en",
              .publisher = "Ledger",
              .date = "2016-03-03",
              .url = "http://ledger.xx/a"}},
        Case{"Müller, Hans: „Sperren im Netz“, in: Wochenblatt, 12.3.2013, http://wochenblatt.de/1 "
             "(abgerufen am 2.7.2013).",
             {.author = "Müller, Hans",
              .title = "Sperren im Netz",
              .language = "de",
              .publisher = "Wochenblatt",
              .date = "2013-03-12",
              .url = "http://wochenblatt.de/1",
              .accessed = "2013-07-02"}},
        Case{"Jean Petit, « Le filtrage du réseau », Le Courrier, 12 mars 2013, http://courrier.xx/1 "
             "(consulté le 2 juillet 2013).",
             {.author = "Jean Petit",
              .title = "Le filtrage du réseau",
              .language = "fr",
              .publisher = "Le Courrier",
              .date = "2013-03-12",
              .url = "http://courrier.xx/1",
              .accessed = "2013-07-02"}},
        Case{"Анна Новак, «Закон о блокировке», Вестник, 12 марта 2013 г., http://vestnik.xx/1 (дата "
             "обращения: 02.07.2013).",
             {.author = "Анна Новак",
              .title = "Закон о блокировке",
              .language = "ru",
              .publisher = "Вестник",
              .date = "2013-03-12",
              .url = "http://vestnik.xx/1",
              .accessed = "2013-07-02"}}));

INSTANTIATE_TEST_SUITE_P(
    Translations, OneWork,
    ::testing::Values(
        Case{
            R"("Сайты закрыты" ["Sites are closed – 'for now'"], Vestnik, May 5, 2012, http://vestnik.xx/1.)",
            {.title = "Сайты закрыты",
             .translated_title = "Sites are closed – 'for now'",
             .language = "ru",
             .publisher = "Vestnik",
             .date = "2012-05-05",
             .url = "http://vestnik.xx/1"}},
        Case{R"("Sites are closed," [In Russian] Vestnik.xx, May 5, 2012, http://vestnik.xx/1.)",
             {.title = "Sites are closed",
              .language = "ru",
              .publisher = "Vestnik.xx",
              .date = "2012-05-05",
              .url = "http://vestnik.xx/1"}},
        Case{R"("Sites are closed," Vestnik, http://vestnik.xx/1 (in Kazakh).)",
             {.title = "Sites are closed",
              .language = "kk",
              .publisher = "Vestnik",
              .url = "http://vestnik.xx/1"}},
        Case{R"(Russian: "Сайты закрыты", http://vestnik.xx/1)",
             {.title = "Сайты закрыты", .language = "ru", .url = "http://vestnik.xx/1"}},
        Case{"Закон о сетях на 2010-2014 годы, [Law on Nets for 2010-2014], September 29, 2010, "
             "http://gov.xx/1.doc.",
             {.title = "Закон о сетях на 2010-2014 годы",
              .translated_title = "Law on Nets for 2010-2014",
              .language = "ru",
              .date = "2010-09-29",
              .url = "http://gov.xx/1.doc"}}));

INSTANTIATE_TEST_SUITE_P(
    AuthorDate, OneWork,
    ::testing::Values(
        Case{"Civic Watch. (2021). _Freedonia._ [https://civicwatch.org/f](https://civicwatch.org/f)",
             {.title = "Freedonia",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2021",
              .url = "https://civicwatch.org/f"}},
        Case{"Stone, E. and Roe, J. (2018) _Ministry Confirms Blocking_ Voice of Freedonia. http://vof.xx/a",
             {.author = "Stone, E. and Roe, J.",
              .title = "Ministry Confirms Blocking",
              .language = "en",
              .publisher = "Voice of Freedonia",
              .date = "2018",
              .url = "http://vof.xx/a"}},
        Case{"Ministry blocks 79 websites. (2021, November 16). DAILY NEWS. "
             "http://m.dailynews.xx/2021-11-16.html",
             {.title = "Ministry blocks 79 websites",
              .language = "en",
              .publisher = "DAILY NEWS",
              .date = "2021-11-16",
              .url = "http://m.dailynews.xx/2021-11-16.html"}},
        Case{"_Regulator blocks nine sites_ . . (2021, December 5). Daily Ledger. http://ledger.xx/a",
             {.title = "Regulator blocks nine sites",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2021-12-05",
              .url = "http://ledger.xx/a"}},
        Case{"Tan, L. (2020). What now? A “small” study of nets. Harbor Press. https://harbor.xx/a",
             {.author = "Tan, L.",
              .title = "What now? A “small” study of nets",
              .language = "en",
              .publisher = "Harbor Press",
              .date = "2020",
              .url = "https://harbor.xx/a"}},
        Case{"Robert Miller. (2011, February 17). Opposition sites blocked. Dw.Com. http://dw.com/a",
             {.author = "Robert Miller",
              .title = "Opposition sites blocked",
              .language = "en",
              .publisher = "Dw.Com",
              .date = "2011-02-17",
              .url = "http://dw.com/a"}},
        Case{"Department of Nets. (n.d.). _About us_. Retrieved July 2, 2013, from https://nets.xx/about",
             {.title = "About us",
              .language = "en",
              .publisher = "Department of Nets",
              .url = "https://nets.xx/about",
              .accessed = "2013-07-02"}},
        Case{"Tan, L. H. (2018). The law and the web. _Journal of Nets, 12_(3), 45-67. "
             "https://doi.org/10.1000/xyz",
             {.author = "Tan, L. H.",
              .title = "The law and the web",
              .language = "en",
              .publisher = "Journal of Nets",
              .date = "2018",
              .url = "https://doi.org/10.1000/xyz",
              .pages = "45-67"}},
        Case{"Tan, L., 2022. Blocked at will. [online] The Courier. Available at: <https://c.xx/b> [Accessed "
             "5 June 2022].",
             {.author = "Tan, L.",
              .title = "Blocked at will",
              .language = "en",
              .publisher = "The Courier",
              .date = "2022",
              .url = "https://c.xx/b",
              .accessed = "2022-06-05"}},
        Case{"Stone, E. (2013) 'Blocking at scale', Journal of Nets, 5(1), pp. 79-93. Available at: "
             "http://j.xx/1 (Accessed: 2 July 2014).",
             {.author = "Stone, E.",
              .title = "Blocking at scale",
              .language = "en",
              .publisher = "Journal of Nets",
              .date = "2013",
              .url = "http://j.xx/1",
              .accessed = "2014-07-02",
              .pages = "79-93"}},
        Case{"Stone E, Roe J. Blocking at scale. J Net Stud. 2013;5(1):79-93. Available from: http://j.xx/1 "
             "[cited 2014 Jul 2].",
             {.author = "Stone E, Roe J.",
              .title = "Blocking at scale",
              .language = "en",
              .publisher = "J Net Stud",
              .date = "2013",
              .url = "http://j.xx/1",
              .accessed = "2014-07-02",
              .pages = "79-93"}},
        Case{"@ledger. (2022, June 5). Sites are down again [Tweet]. Twitter. "
             "https://twitter.com/ledger/status/1",
             {.author = "@ledger",
              .title = "Sites are down again",
              .language = "en",
              .publisher = "Twitter",
              .date = "2022-06-05",
              .url = "https://twitter.com/ledger/status/1"}}));

INSTANTIATE_TEST_SUITE_P(
    AuthorDateOnTheWeb, OneWork,
    ::testing::Values(
        Case{"Stone, E. (2021, August 9). Parliament passes bill. Ledger.xx; Ledger Media. "
             "https://ledger.xx/a",
             {.author = "Stone, E.",
              .title = "Parliament passes bill",
              .language = "en",
              .publisher = "Ledger Media",
              .date = "2021-08-09",
              .url = "https://ledger.xx/a"}},
        Case{"Census of the islands: counts declared official. (2021). Stats.gov.xx; Statistics Bureau. "
             "https://stats.gov.xx/c",
             {.title = "Census of the islands: counts declared official",
              .language = "en",
              .publisher = "Statistics Bureau",
              .date = "2021",
              .url = "https://stats.gov.xx/c"}},
        Case{"Island site decries blocking. (2022, June 2). Coast News Online; Coast News Online. "
             "https://coast.xx/a",
             {.title = "Island site decries blocking",
              .language = "en",
              .publisher = "Coast News Online",
              .date = "2022-06-02",
              .url = "https://coast.xx/a"}},
        Case{"Island World Stats. (2022). Islandworldstats.com. https://www.islandworldstats.com/a",
             {.title = "Island World Stats",
              .language = "en",
              .publisher = "Islandworldstats.com",
              .date = "2022",
              .url = "https://www.islandworldstats.com/a"}},
        Case{"Freedonia Media Monitor. (2020). Media Monitor; Press Institute. https://monitor.xx/a",
             {.title = "Freedonia Media Monitor",
              .language = "en",
              .publisher = "Media Monitor",
              .date = "2020",
              .url = "https://monitor.xx/a"}},
        Case{"Journalists' Union. (2022, June 24). Freedonia: two sites blocked. Www.union.org. "
             "https://www.union.org/x",
             {.author = "Journalists' Union",
              .title = "Freedonia: two sites blocked",
              .language = "en",
              .publisher = "Www.union.org",
              .date = "2022-06-24",
              .url = "https://www.union.org/x"}},
        Case{"Transparency Report. (2021). Courier. https://transparencyreport.courier.xx/x",
             {.title = "Transparency Report",
              .language = "en",
              .publisher = "Courier",
              .date = "2021",
              .url = "https://transparencyreport.courier.xx/x"}},
        Case{"Names Registry Authority. About us. Retrieved from https://registry.xx/about",
             {.title = "About us",
              .language = "en",
              .publisher = "Names Registry Authority",
              .url = "https://registry.xx/about"}},
        Case{"Islanders spend most hours online. (2021, May 2). Freedonia Daily. Net Desk. https://fd.xx/a",
             {.title = "Islanders spend most hours online",
              .language = "en",
              .publisher = "Freedonia Daily",
              .date = "2021-05-02",
              .url = "https://fd.xx/a"}},
        Case{"Civic Watch. (2021). Freedonia report. CW. https://cw.xx/f",
             {.author = "Civic Watch",
              .title = "Freedonia report",
              .language = "en",
              .publisher = "CW",
              .date = "2021",
              .url = "https://cw.xx/f"}},
        Case{"Stone, E. (2021). A new law [with notes by the editors]. Ledger. https://ledger.xx/n",
             {.author = "Stone, E.",
              .title = "A new law",
              .language = "en",
              .publisher = "Ledger",
              .date = "2021",
              .url = "https://ledger.xx/n"}},
        Case{"Courier Transparency Report. (n.d.). Courier. https://transparency.courier.xx/np",
             {.title = "Courier Transparency Report",
              .language = "en",
              .publisher = "Courier",
              .url = "https://transparency.courier.xx/np"}},
        Case{"Regulator blocks sites | Daily Ledger. (2022, May 1). https://news.xx/a",
             {.title = "Regulator blocks sites",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2022-05-01",
              .url = "https://news.xx/a"}},
        Case{"Freedonia | Civic Watch. (2020). Civic Watch. https://civic.xx/f",
             {.title = "Freedonia | Civic Watch",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2020",
              .url = "https://civic.xx/f"}},
        Case{"Island Population (2022) - Counter. (2021). Counter.info. https://www.counter.info/x",
             {.title = "Island Population (2022) - Counter",
              .language = "en",
              .publisher = "Counter.info",
              .date = "2021",
              .url = "https://www.counter.info/x"}},
        Case{"**Stone, E.** (2022). *Regulator blocks sites*. Daily Ledger. https://news.xx/a",
             {.author = "Stone, E.",
              .title = "Regulator blocks sites",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2022",
              .url = "https://news.xx/a"}},
        Case{"Stone, E. (2020, May 6). [Opinion] Why papers must be free. Ledger. https://ledger.xx/a",
             {.author = "Stone, E.",
              .title = "[Opinion] Why papers must be free",
              .language = "en",
              .publisher = "Ledger",
              .date = "2020-05-06",
              .url = "https://ledger.xx/a"}},
        Case{"Stone, E. (2020). ‘No air’: editors speak. Ledger. https://ledger.xx/a",
             {.author = "Stone, E.",
              .title = "‘No air’: editors speak",
              .language = "en",
              .publisher = "Ledger",
              .date = "2020",
              .url = "https://ledger.xx/a"}},
        Case{"“It is over” – minister. (2020, May 4). Ledger. https://ledger.xx/b",
             {.title = "“It is over” – minister",
              .language = "en",
              .publisher = "Ledger",
              .date = "2020-05-04",
              .url = "https://ledger.xx/b"}},
        Case{"Stone, E. (2022b). Blocking tools. [Master's thesis, University of Freedonia]. Archive. "
             "https://uni.xx/a",
             {.author = "Stone, E.",
              .title = "Blocking tools",
              .language = "en",
              .publisher = "Archive",
              .date = "2022",
              .url = "https://uni.xx/a"}},
        Case{"Stone, E. (2022, May 1). Blocking tools sold. Netbase; Catadata. https://netbase.xx/a",
             {.author = "Stone, E.",
              .title = "Blocking tools sold",
              .language = "en",
              .publisher = "Netbase",
              .date = "2022-05-01",
              .url = "https://netbase.xx/a"}},
        Case{"Roe, P. P. (in press). The men of the nets. Harbor Press.",
             {.author = "Roe, P. P.",
              .title = "The men of the nets",
              .language = "en",
              .publisher = "Harbor Press"}},
        Case{"Stone, E., & Roe, Y.N. (2020). Nets of the islands. HARBOR: Journal of Nets, 12(2), 436–452. "
             "https://doi.xx/1",
             {.author = "Stone, E., & Roe, Y.N.",
              .title = "Nets of the islands",
              .language = "en",
              .publisher = "HARBOR: Journal of Nets",
              .date = "2020",
              .url = "https://doi.xx/1",
              .pages = "436–452"}},
        Case{"Stone, E. (2018). Nets and Their Makers (pp. 25–46). Harbor Press.",
             {.author = "Stone, E.",
              .title = "Nets and Their Makers",
              .language = "en",
              .publisher = "Harbor Press",
              .date = "2018",
              .pages = "25–46"}},
        Case{"Stone, E. (2022, April 11). Ministry sues the owner, asks to close page “The Net.” Ledger. "
             "https://ledger.xx/a",
             {.author = "Stone, E.",
              .title = "Ministry sues the owner, asks to close page “The Net.”",
              .language = "en",
              .publisher = "Ledger",
              .date = "2022-04-11",
              .url = "https://ledger.xx/a"}},
        Case{"False News Reports. (2020). Ministry of Posts of the Republic of Freedonia. "
             "https://posts.xx/a/b",
             {.title = "False News Reports",
              .language = "en",
              .publisher = "Ministry of Posts of the Republic of Freedonia",
              .date = "2020",
              .url = "https://posts.xx/a/b"}},
        Case{"List of Closed Sites of Freedonia. (2019, August 18). Net Club of Old Harbor. "
             "https://nc.xx/list-of-closed-sites-of-freedonia/",
             {.title = "List of Closed Sites of Freedonia",
              .language = "en",
              .publisher = "Net Club of Old Harbor",
              .date = "2019-08-18",
              .url = "https://nc.xx/list-of-closed-sites-of-freedonia/"}},
        Case{"Nets of the World 2021. (2021). Retrieved from Civic Watch: https://cw.xx/x",
             {.title = "Nets of the World 2021",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2021",
              .url = "https://cw.xx/x"}},
        Case{"Stone, E. (2020). “Tagging” and its price. Harbor Press. https://u.xx/1",
             {.author = "Stone, E.",
              .title = "“Tagging” and its price",
              .language = "en",
              .publisher = "Harbor Press",
              .date = "2020",
              .url = "https://u.xx/1"}},
        Case{"Order No. 55, s. 2016. Official Gazette. https://gazette.xx/a",
             {.title = "Order No. 55, s. 2016",
              .language = "en",
              .publisher = "Official Gazette",
              .url = "https://gazette.xx/a"}},
        Case{
            "World Index of Nets. (2022). https://cw.xx/index",
            {.title = "World Index of Nets", .language = "en", .date = "2022", .url = "https://cw.xx/index"}},
        Case{"Civic Watch, ARTICLE 19, Net Network (NN), & The Freedonia Union. (2022, July 4). Freedonia: "
             "New rules "
             "will close sites. ARTICLE 19. https://www.article19.org/a",
             {.author = "Civic Watch, ARTICLE 19, Net Network (NN), & The Freedonia Union",
              .title = "Freedonia: New rules will close sites",
              .language = "en",
              .publisher = "ARTICLE 19",
              .date = "2022-07-04",
              .url = "https://www.article19.org/a"}},
        Case{"Stone, E. (2022, 1 May). Blocking tools. Ledger.xx. https://ledger.xx/a",
             {.author = "Stone, E.",
              .title = "Blocking tools",
              .language = "en",
              .publisher = "Ledger.xx",
              .date = "2022-05-01",
              .url = "https://ledger.xx/a"}}));

INSTANTIATE_TEST_SUITE_P(
    LawsByAuthorAndDate, OneWork,
    ::testing::Values(
        Case{"Nets Misuse and Harms Act. (2018). Retrieved from http://laws.xx/5.pdf",
             {.title = "Nets Misuse and Harms Act",
              .language = "en",
              .date = "2018",
              .url = "http://laws.xx/5.pdf"}},
        Case{"Republic of Freedonia. (2020). Nets Act, 2020 (Act 5). https://agency.xx/5.pdf",
             {.title = "Nets Act, 2020 (Act 5)",
              .language = "en",
              .publisher = "Republic of Freedonia",
              .date = "2020",
              .url = "https://agency.xx/5.pdf"}},
        Case{"S.B. No. 2045, 17th Congress. (2019). https://senate.xx/bill.pdf",
             {.title = "S.B. No. 2045, 17th Congress",
              .language = "en",
              .date = "2019",
              .url = "https://senate.xx/bill.pdf"}},
        Case{"The Constitution of the Republic of Freedonia (1995). https://constitution.xx",
             {.title = "The Constitution of the Republic of Freedonia",
              .language = "en",
              .date = "1995",
              .url = "https://constitution.xx"}},
        Case{"THE NETS ACT OF 2012. (2012). National Nets Commission; NNC. https://nets.xx/act",
             {.title = "THE NETS ACT OF 2012",
              .language = "en",
              .publisher = "National Nets Commission",
              .date = "2012",
              .url = "https://nets.xx/act"}},
        Case{"Republic Act No. 99, otherwise known as the Nets Act of 2020. https://gazette.xx/c",
             {.title = "Republic Act No. 99, otherwise known as the Nets Act of 2020",
              .language = "en",
              .url = "https://gazette.xx/c"}},
        Case{"Access to Nets Law, Act No. 12 of 2016. https://parliament.xx/a.pdf",
             {.title = "Access to Nets Law, Act No. 12 of 2016",
              .language = "en",
              .url = "https://parliament.xx/a.pdf"}},
        Case{"An Act Defining Nets, Providing for Their Repair, Care, and for Other Purposes, Rep. Act No. "
             "99, "
             "(Sept. 12, 2012). https://gazette.xx/b",
             {.title = "An Act Defining Nets, Providing for Their Repair, Care, and for Other Purposes",
              .language = "en",
              .date = "2012-09-12",
              .url = "https://gazette.xx/b"}}));

INSTANTIATE_TEST_SUITE_P(
    TitleBeforeDate, OneWork,
    ::testing::Values(
        Case{"“Fake news” law used to jail critics. (2020, May 5). Daily Ledger. https://ledger.xx/a",
             {.title = "“Fake news” law used to jail critics",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2020-05-05",
              .url = "https://ledger.xx/a"}},
        Case{"Ministry denies “blocking”. (2020, May 5). Daily Ledger. https://ledger.xx/a",
             {.title = "Ministry denies “blocking”",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2020-05-05",
              .url = "https://ledger.xx/a"}},
        Case{"Republic Act No. 10. (2012, September 12). Official Gazette. https://gazette.xx/10",
             {.title = "Republic Act No. 10",
              .language = "en",
              .publisher = "Official Gazette",
              .date = "2012-09-12",
              .url = "https://gazette.xx/10"}},
        Case{"Government Warns of Attacks on Sites. (2020, May 5). Courier Nation. https://c.xx/a",
             {.title = "Government Warns of Attacks on Sites",
              .language = "en",
              .publisher = "Courier Nation",
              .date = "2020-05-05",
              .url = "https://c.xx/a"}},
        Case{"Internet Freedom in Freedonia. (n.d.). https://nets.xx/a",
             {.title = "Internet Freedom in Freedonia", .language = "en", .url = "https://nets.xx/a"}}));

INSTANTIATE_TEST_SUITE_P(
    LawStyles, OneWork,
    ::testing::Values(
        Case{"Eva Stone, 'The Law of Silence' (2012) 5 OJLS 1.",
             {.author = "Eva Stone",
              .title = "The Law of Silence",
              .language = "en",
              .publisher = "OJLS",
              .date = "2012",
              .pages = "1"}},
        Case{"Eva Stone, 'Why we block' (Daily Ledger, 3 March 2016) <http://ledger.xx/b> accessed 5 May "
             "2016.",
             {.author = "Eva Stone",
              .title = "Why we block",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2016-03-03",
              .url = "http://ledger.xx/b",
              .accessed = "2016-05-05"}},
        Case{"Eva Stone, Note, The Law of Silence, 12 Harv. L. Rev. 345, 347 (2013).",
             {.author = "Eva Stone",
              .title = "The Law of Silence",
              .language = "en",
              .publisher = "Harv. L. Rev.",
              .date = "2013",
              .pages = "345"}},
        Case{"Roe v. Ministry of Nets, G.R. No. 203335, February 11, 2014, https://cases.xx/x.html",
             {.title = "Roe v. Ministry of Nets",
              .language = "en",
              .date = "2014-02-11",
              .url = "https://cases.xx/x.html"}},
        Case{"Art. 57, Law No. 5651.", {.title = "Law No. 5651", .language = "en"}},
        Case{"Law of Freedonia on amendments regarding nets [In Russian], January 8, 2013, "
             "http://gov.xx/?id=3.",
             {.title = "Law of Freedonia on amendments regarding nets",
              .language = "ru",
              .date = "2013-01-08",
              .url = "http://gov.xx/?id=3"}}));

INSTANTIATE_TEST_SUITE_P(
    WithoutTitle, OneWork,
    ::testing::Values(
        Case{"See http://forum.xx/topic?id=1.", {.url = "http://forum.xx/topic?id=1"}},
        Case{"See Facebook post https://www.facebook.com/a/posts/1.",
             {.publisher = "Facebook", .url = "https://www.facebook.com/a/posts/1"}},
        Case{"Freedonia Stock Exchange, http://fse.xx/FTEL",
             {.publisher = "Freedonia Stock Exchange", .url = "http://fse.xx/FTEL"}},
        Case{"Emergency Response Team (ERT), accessed July 1, 2013, http://ert.xx/en/..",
             {.publisher = "Emergency Response Team (ERT)",
              .url = "http://ert.xx/en/",
              .accessed = "2013-07-01"}},
        Case{"See the page of Jan Roe's personal blog on the website of \"Daily Ledger\" (Ledger) newspaper "
             "http://bit.ly/1.",
             {.author = "Jan Roe", .publisher = "Daily Ledger", .url = "http://bit.ly/1"}},
        Case{"See full text of the law published by the Daily Ledger newspaper's website on May 5, 2012, "
             "http://ledger.xx/l.pdf",
             {.publisher = "Daily Ledger", .date = "2012-05-05", .url = "http://ledger.xx/l.pdf"}},
        Case{"According to a survey, a third of users were unaware of the rules (http://civic.xx/survey).",
             {.url = "http://civic.xx/survey"}},
        Case{"Net Watch Report: Freedonia. http://netwatch.xx/f",
             {.title = "Net Watch Report: Freedonia", .language = "en", .url = "http://netwatch.xx/f"}},
        Case{"Interview with Mr. Jan Roe, editor of the Ledger, Newtown, January 2013.",
             {.title = "Interview with Mr. Jan Roe", .language = "en", .date = "2013-01"}}));

INSTANTIATE_TEST_SUITE_P(
    Markup, OneWork,
    ::testing::Values(
        Case{"[Freedonia blocks sites](https://ledger.xx/a_(b)), Daily Ledger, 5 May 2022.",
             {.title = "Freedonia blocks sites",
              .language = "en",
              .publisher = "Daily Ledger",
              .date = "2022-05-05",
              .url = "https://ledger.xx/a_(b)"}},
        Case{
            R"(<em>Blocking at scale</em>, Daily Ledger, 3 March 2016, <a href="http://ledger.xx/a?b&amp;c">http://ledger.xx/a?b&amp;c</a> [↩](#ref1))",
            {.title = "Blocking at scale",
             .language = "en",
             .publisher = "Daily Ledger",
             .date = "2016-03-03",
             .url = "http://ledger.xx/a?b&c"}},
        Case{R"("Sites\_blocked," Ledger, http://ledger.xx/a\_b.)",
             {.title = "Sites_blocked",
              .language = "en",
              .publisher = "Ledger",
              .url = "http://ledger.xx/a_b"}}));

// As typed by hand and pasted from web tools: slips of the citation style.
INSTANTIATE_TEST_SUITE_P(
    Slips, OneWork,
    ::testing::Values(
        Case{"Nets in Freedonia. (2022, May 1). _Wikipedia._ https://en.wikipedia.org/wiki/Nets_in_Freedonia",
             {.title = "Nets in Freedonia",
              .language = "en",
              .publisher = "Wikipedia",
              .date = "2022-05-01",
              .url = "https://en.wikipedia.org/wiki/Nets_in_Freedonia"}},
        Case{"Civic research center. (2012. The landscape of nets. https://www.civicresearch.org/a",
             {.title = "The landscape of nets",
              .language = "en",
              .publisher = "Civic research center",
              .date = "2012",
              .url = "https://www.civicresearch.org/a"}},
        Case{"The parties of Freedonia. (2012). In Nets and Power in the South (pp. 25-64). Harbor Press.",
             {.title = "The parties of Freedonia",
              .language = "en",
              .publisher = "Harbor Press",
              .date = "2012",
              .pages = "25-64"}},
        Case{"Stone, E. (2002). Rules for nets. Freedonian law journal. http://law.xx/a",
             {.author = "Stone, E.",
              .title = "Rules for nets",
              .language = "en",
              .publisher = "Freedonian law journal",
              .date = "2002",
              .url = "http://law.xx/a"}},
        Case{"ПРИКАЗ О САЙТАХ [Order on sites]. (2021). https://law.xx/a",
             {.title = "ПРИКАЗ О САЙТАХ",
              .translated_title = "Order on sites",
              .language = "ru",
              .date = "2021",
              .url = "https://law.xx/a"}},
        Case{"T.H. Roe. (2021). Why nets fall. https://law.xx/a",
             {.author = "T.H. Roe",
              .title = "Why nets fall",
              .language = "en",
              .date = "2021",
              .url = "https://law.xx/a"}},
        Case{"Tun Myat Soe. (2021). Why nets fall. https://law.xx/a",
             {.author = "Tun Myat Soe",
              .title = "Why nets fall",
              .language = "en",
              .date = "2021",
              .url = "https://law.xx/a"}},
        Case{"Tun Myat Soe. (2021). Why nets fall. https://tunmyatsoe.xx/a",
             {.title = "Why nets fall",
              .language = "en",
              .publisher = "Tun Myat Soe",
              .date = "2021",
              .url = "https://tunmyatsoe.xx/a"}},
        Case{"National army news. (2021). The Ministry of Order removed and blocked thousands of bad sites. "
             "Retrived from https://qd.xx/a",
             {.title = "The Ministry of Order removed and blocked thousands of bad sites",
              .language = "en",
              .publisher = "National army news",
              .date = "2021",
              .url = "https://qd.xx/a"}},
        Case{"The Ledger. (2021). Court jails ‘first’ blogger for years Retrieved from https://ledger.xx/a",
             {.title = "Court jails ‘first’ blogger for years",
              .language = "en",
              .publisher = "The Ledger",
              .date = "2021",
              .url = "https://ledger.xx/a"}},
        Case{"Ledger. (2020).Court jails blogger over posts.Retrieved from https://ledger.xx/a",
             {.title = "Court jails blogger over posts",
              .language = "en",
              .publisher = "Ledger",
              .date = "2020",
              .url = "https://ledger.xx/a"}},
        Case{"_Digital Growth. (2019)._ NTU. https://www.ntu.xx/en",
             {.title = "Digital Growth",
              .language = "en",
              .publisher = "NTU",
              .date = "2019",
              .url = "https://www.ntu.xx/en"}},
        Case{"Stone, E. (2017). Three ways to blog. Southern Studies (39:2 ed.)",
             {.author = "Stone, E.",
              .title = "Three ways to blog",
              .language = "en",
              .publisher = "Southern Studies",
              .date = "2017"}},
        Case{"Stone, E. (2011). Nets and competency. _Digest of Nets,13_(4). http://digest.xx/a",
             {.author = "Stone, E.",
              .title = "Nets and competency",
              .language = "en",
              .publisher = "Digest of Nets",
              .date = "2011",
              .url = "http://digest.xx/a"}},
        Case{"Digital Freedoms Index. (2022). https://civicwatch.org/a",
             {.title = "Digital Freedoms Index",
              .language = "en",
              .date = "2022",
              .url = "https://civicwatch.org/a"}},
        Case{"Charter - Home (EN). (n.d.). https://www.charter.xx/en/",
             {.title = "Charter - Home (EN)", .language = "en", .url = "https://www.charter.xx/en/"}},
        Case{"Civic Watch. (2021). _[2021 country report](https://civicwatch.org/a)._ "
             "https://civicwatch.org/b",
             {.title = "2021 country report",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2021",
              .url = "https://civicwatch.org/b"}},
        Case{"Yee, T. H. (2022, May 8). [Effects of the coup](https://l.xx/a). https://l.xx/b",
             {.author = "Yee, T. H.",
              .title = "Effects of the coup",
              .language = "en",
              .date = "2022-05-08",
              .url = "https://l.xx/b"}},
        Case{"[ ](https://l.xx/0)Civic Watch. (2021). [Nets fall](https://civicwatch.org/a). "
             "viewer://x/https://civicwatch.org/a",
             {.title = "Nets fall",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2021",
              .url = "https://civicwatch.org/a"}},
        Case{"Civic Watch. (2021). _Junta cuts the nets_. [Junta cuts the nets | Civic Watch "
             "(civicwatch.org)](https://civicwatch.org/a)",
             {.title = "Junta cuts the nets",
              .language = "en",
              .publisher = "Civic Watch",
              .date = "2021",
              .url = "https://civicwatch.org/a"}}));

TEST(CitationParser, SplitsWorksAtSemicolonsBetweenWorks) {
  const Note note = parsed(
      "Jane Roe, “Portal shut,” Ledger, March 3, 2016, http://l.xx/a; see also, Civic Watch, “Portal "
      "closed,” press "
      "release, March 4, 2016, http://c.xx/b.");
  EXPECT_THAT(note.sources, ElementsAre(Fields{.author = "Jane Roe",
                                               .title = "Portal shut",
                                               .language = "en",
                                               .publisher = "Ledger",
                                               .date = "2016-03-03",
                                               .url = "http://l.xx/a"},
                                        Fields{.author = "Civic Watch",
                                               .title = "Portal closed",
                                               .language = "en",
                                               .date = "2016-03-04",
                                               .url = "http://c.xx/b"}));
}

TEST(CitationParser, KeepsAuthorsThatSemicolonsPart) {
  const Note note = parsed("Stone, E.; Roe, J. (2018). Blocking at scale. Ledger. http://l.xx/a");
  EXPECT_THAT(note.sources, ElementsAre(Fields{.author = "Stone, E.; Roe, J.",
                                               .title = "Blocking at scale",
                                               .language = "en",
                                               .publisher = "Ledger",
                                               .date = "2018",
                                               .url = "http://l.xx/a"}));
}

TEST(CitationParser, SplitsTwoLawsJoinedByAnd) {
  const Note note = parsed(
      "See, \"Rules of access,\" adopted by decree #17 on May 5, 2011, and the Law on nets, dated June 6, "
      "1994, "
      "http://gov.xx/1.");
  EXPECT_THAT(
      note.sources,
      ElementsAre(
          Fields{.title = "Rules of access", .language = "en", .date = "2011-05-05"},
          Fields{.title = "Law on nets", .language = "en", .date = "1994-06-06", .url = "http://gov.xx/1"}));
}

TEST(CitationParser, TakesEachAddressForAWork) {
  const Note note = parsed("http://l.xx/a (accessed March 3, 2016), http://l.xx/b and http://l.xx/c.");
  EXPECT_THAT(note.sources, ElementsAre(Fields{.url = "http://l.xx/a", .accessed = "2016-03-03"},
                                        Fields{.url = "http://l.xx/b"}, Fields{.url = "http://l.xx/c"}));
}

TEST(CitationParser, ReadsTheCitationBehindAnExplanation) {
  const Note note = parsed(
      "The rules were amended twice. See: “Rules amended again,” Ledger, June 5, 2008, http://l.xx/a.");
  EXPECT_THAT(note.sources, ElementsAre(Fields{.title = "Rules amended again",
                                               .language = "en",
                                               .publisher = "Ledger",
                                               .date = "2008-06-05",
                                               .url = "http://l.xx/a"}));
}

TEST(CitationParser, LeavesExplanationsWithoutSources) {
  for (const char* text :
       {"It is important to note that users may not represent unique individuals.",
        "The law came into force on May 4, 2007.", "Exchange rate as of May 1, 2013: 1 USD = 150 FRD.",
        "Jan Roe, a former minister, had held \"many posts\" until 2008. Having fled abroad, he began to "
        "publish.",
        "Article 19 of the Constitution protects expression.", "As of January 2022."}) {
    const Note note = parsed(text);
    EXPECT_THAT(note.sources, IsEmpty()) << text;
    EXPECT_TRUE(note.explains) << text;
  }
}

TEST(CitationParser, GivesNothingForAnEmptyNote) {
  const Note note = parsed(" ");
  EXPECT_THAT(note.sources, IsEmpty());
  EXPECT_FALSE(note.explains);
}

// What the notes point back to, "" for nothing.
std::vector<std::string> targets(const std::vector<std::string>& texts) {
  std::vector<Note> notes;
  for (const std::string& text : texts) {
    Note note = parsed(text);
    note.number = std::to_string(notes.size() + 1);
    notes.push_back(note);
  }
  resolve_back_references(notes);
  std::vector<std::string> numbers;
  for (const Note& note : notes) numbers.push_back(note.same_as);
  return numbers;
}

TEST(BackReferences, IbidPointsToTheNoteBeforeAndAChainToItsStart) {
  EXPECT_THAT(targets({"\"Sites blocked,\" Ledger, http://l.xx/a", "Ibid.", "_Ibid_, p. 5.", "Id. at 7.",
                       "\"Other,\" Ledger, http://l.xx/b", "ibid"}),
              ElementsAre("", "1", "1", "1", "", "5"));
}

TEST(BackReferences, ShortFormsPointToTheFullOne) {
  EXPECT_THAT(targets({"Civic Watch, \"Profile: Freedonia,\" Open Nets, http://c.xx/a",
                       "Civic Watch, \"Profile: Freedonia.\"",
                       "Eva Stone, _Networks of Control_ (Harbor Press, 2012), p. 45.",
                       "Stone, Networks of Control, 47.", "Stone, op. cit., p. 50", "Supra note 1, at 5.",
                       "See footnote 3 above."}),
              ElementsAre("", "1", "", "3", "3", "1", "3"));
}

TEST(BackReferences, AFullCitationGivenTwicePointsNowhere) {
  EXPECT_THAT(targets({"Civic Watch. (2021). _Freedonia_. http://c.xx/a",
                       "Civic Watch. (2021). _Freedonia_. http://c.xx/a"}),
              ElementsAre("", ""));
}

TEST(BackReferences, WhatIsNotThereIsNotPointedTo) {
  EXPECT_THAT(targets({"Ibid.", "Supra note 9.", "Nobody, op. cit."}), ElementsAre("", "", ""));
}

TEST(BackReferences, KeepTheFieldsThatTheyGive) {
  EXPECT_THAT(parsed("Ibid., p. 14.").sources, ElementsAre(Fields{.pages = "14"}));
  EXPECT_THAT(parsed("Ibid.").sources, IsEmpty());
  EXPECT_FALSE(parsed("Ibid.").explains);
  EXPECT_THAT(parsed("Roe, op. cit., p. 4.").sources, ElementsAre(Fields{.author = "Roe", .pages = "4"}));
}

// Unclosed and piled-up marks must neither hang nor crash; what they say is nobody's business.
TEST(CitationParser, SurvivesPiledUpMarks) {
  for (const char* piece : {"(", "[", "\"a ", "“", "[a](", "_a ", "<a ", "&", "'a ", "See ", "A. B. ",
                            "http://a.b \"", "“A,” B, ", "May 5, 2012, ", "; ", "[[x]](http://a.b"}) {
    std::string text;
    while (text.size() < 200000) text += piece;
    EXPECT_LE(parsed(text).sources.size(), text.size()) << piece;
  }
}

}  // namespace
}  // namespace notegraph
