#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "extraction/extract_text.hpp"

// What happens to websites, media and people: blocks, outages, rulings, proceedings, arrests, attacks,
// closures, requests to remove, surveillance, protests.

namespace notegraph {
namespace {

struct Case {
  const char* sentence;
  const char* type;
  std::vector<std::string> claims;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.type << " in: " << c.sentence;
}

class Events : public ::testing::TestWithParam<Case> {};

TEST_P(Events, AreClaims) {
  const ExtractedText text(GetParam().sentence);
  EXPECT_THAT(text.claims(GetParam().type), ::testing::ElementsAreArray(GetParam().claims));
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, Events,
    ::testing::Values(
        Case{"The government ordered internet providers to block the news site Gorvesti.org.",
             "Block",
             {"agent=\"internet providers\", Government; target=Gorvesti.org"}},
        Case{"Authorities restricted access to WhatsApp and YouTube during the vote.",
             "Block",
             {"agent=Government; target=WhatsApp, YouTube"}},
        Case{"The ministry blocked several news sites, including Gorvesti.org and Stepnews.kz.",
             "Block",
             {"agent=\"The ministry\"; target=\"several news sites\", Gorvesti.org, Stepnews.kz"}},
        Case{"Access to Wikipedia was cut by the two state providers.",
             "Block",
             {"agent=\"the two state providers\"; target=Wikipedia"}},
        Case{"The government shut down the internet in Khartoum on 3 June 2019.",
             "Block",
             {"agent=Government; place=Khartoum; target=\"the internet\"; date=2019-06-03"}},
        Case{"Users can list blocked websites in a public forum.", "Block", {}},
        Case{"Why was the website blocked?", "Block", {}},
        Case{"The law allows the blocking of websites.", "Block", {}},
        Case{"The blocking of Gorvesti.org by the operator lasted two days.",
             "Block",
             {"agent=\"the operator\"; target=Gorvesti.org"}}));

INSTANTIATE_TEST_SUITE_P(
    WhatIsSaidOtherwise, Events,
    ::testing::Values(
        Case{"Two portals got blocked in May 2019.", "Block", {"target=\"Two portals\"; date=2019-05"}},
        Case{"The operator appears to block Gorvesti.org.",
             "Block",
             {"agent=\"The operator\"; target=Gorvesti.org"}},
        Case{"In 2019, the ministry required operators to block nine sites.",
             "Block",
             {"agent=\"operators\", \"the ministry\"; target=\"nine sites\"; date=2019"}},
        Case{"The law requires operators to block such sites.", "Block", {}},
        Case{"It is unclear why Gorvesti.org was blocked.", "Block", {"target=Gorvesti.org"}},
        Case{"The ministry listed nine outlets whose websites were blocked in May 2019.",
             "Block",
             {"target=\"nine outlets\"; date=2019-05"}},
        Case{"The ministry blocked 9 portals and pages.",
             "Block",
             {"agent=\"The ministry\"; target=\"9 portals and pages\""}},
        Case{"The ministry blocked nine portals and a blog.",
             "Block",
             {"agent=\"The ministry\"; target=\"nine portals\", \"a blog\""}},
        Case{"Facebook has been inaccessible since May 2016, especially in the coastal region.",
             "Disruption",
             {"place=\"the coastal region\"; target=Facebook; date=2016-05/.."}},
        Case{"Tens of thousands were arrested.", "Arrest", {"target=\"Tens of thousands\""}},
        Case{"The ministry admitted to monitoring phone calls.",
             "Surveillance",
             {"agent=\"The ministry\"; target=\"phone calls\""}},
        Case{"Thousands were arrested in May 2019.", "Arrest", {"target=\"Thousands\"; date=2019-05"}},
        Case{"The operator blocked Gorvesti.org in May 2019. The ban was lifted in June 2019.",
             "Unblock",
             {"target=Gorvesti.org; date=2019-06"}}));

INSTANTIATE_TEST_SUITE_P(
    Access, Events,
    ::testing::Values(
        Case{"Access to YouTube was restored on 4 May 2021.", "Unblock", {"target=YouTube; date=2021-05-04"}},
        Case{"In July 2017, the regulator lifted the ban on Wikipedia.",
             "Unblock",
             {"agent=\"the regulator\"; target=Wikipedia; date=2017-07"}},
        Case{"The operator unblocked Gorvesti.org in April 2018.",
             "Unblock",
             {"agent=\"The operator\"; target=Gorvesti.org; date=2018-04"}},
        Case{"Subscribers reported difficulties in accessing Instagram on 2 June 2020.",
             "Disruption",
             {"target=Instagram; date=2020-06-02"}},
        Case{"An outage of mobile networks was reported in Harare.",
             "Disruption",
             {"place=Harare; target=\"mobile networks\""}},
        Case{"Users were unable to access Twitter for several hours.", "Disruption", {"target=Twitter"}},
        Case{"The website was no longer available.", "Disruption", {"target=\"The website\""}}));

INSTANTIATE_TEST_SUITE_P(
    Courts, Events,
    ::testing::Values(
        Case{"In May 2018, a court sentenced the blogger Pavel Orlov to three years in prison.",
             "CourtRuling",
             {"against=Pavel Orlov; court=\"a court\"; outcome=imprisonment; date=2018-05"}},
        Case{"Pavel Orlov was convicted in 2016.",
             "CourtRuling",
             {"against=Pavel Orlov; outcome=conviction; date=2016"}},
        Case{"The Supreme Court rejected the appeal of the journalist Pavel Orlov.",
             "CourtRuling",
             {"court=Supreme Court; requestedBy=Pavel Orlov; outcome=other"}},
        Case{"The editor was fined for an article.", "CourtRuling", {"against=\"The editor\"; outcome=fine"}},
        Case{"The court agreed to ban the magazine for two months.",
             "CourtRuling",
             {"against=\"the magazine\"; court=\"The court\"; outcome=ban"}},
        Case{"A judge may sentence bloggers to prison.", "CourtRuling", {}},
        Case{"Pavel Orlov was charged with defamation in June 2017.",
             "LegalProceeding",
             {"defendant=Pavel Orlov; date=2017-06"}},
        Case{"In 2019, the mayor filed a lawsuit against the newspaper.",
             "LegalProceeding",
             {"defendant=\"the newspaper\"; plaintiff=\"the mayor\"; date=2019"}},
        Case{"Prosecutors opened an investigation into the activist.",
             "LegalProceeding",
             {"defendant=\"the activist\"; plaintiff=\"Prosecutors\""}},
        Case{"The trial of the two bloggers began in August 2014.",
             "LegalProceeding",
             {"defendant=\"the two bloggers\"; date=2014-08"}},
        Case{"The editor faces charges of extremism.", "LegalProceeding", {"defendant=\"The editor\""}},
        Case{"No bloggers were prosecuted.", "LegalProceeding", {}}));

INSTANTIATE_TEST_SUITE_P(
    Force, Events,
    ::testing::Values(
        Case{"On 12 March 2022, police arrested the journalist Pavel Orlov in Minsk.",
             "Arrest",
             {"agent=Police; place=Minsk; target=Pavel Orlov; date=2022-03-12"}},
        Case{"Two activists were detained.", "Arrest", {"target=\"Two activists\""}},
        Case{"The arrest of Pavel Orlov was condemned.", "Arrest", {"target=Pavel Orlov"}},
        Case{"Police could arrest the organizers.", "Arrest", {}},
        Case{"In April 2013, the reporter was attacked by unknown men near her home.",
             "Attack",
             {"agent=\"unknown men\"; place=\"her home\"; target=\"the reporter\"; date=2013-04"}},
        Case{"Hackers attacked the website of the newspaper.",
             "Attack",
             {"agent=\"Hackers\"; target=\"the website of the newspaper\""}},
        Case{"The site suffered a DDoS attack in 2015.", "Attack", {"target=\"The site\"; date=2015"}},
        Case{"Cyberattacks on independent media continued.", "Attack", {"target=\"independent media\""}},
        Case{"Security agencies monitor the communications of activists.",
             "Surveillance",
             {"agent=\"Security agencies\"; target=\"the communications of activists\""}},
        Case{"The police intercepted phone calls.", "Surveillance", {"agent=Police; target=\"phone calls\""}},
        Case{"The law permits the interception of messages.", "Surveillance", {}}));

INSTANTIATE_TEST_SUITE_P(
    Public, Events,
    ::testing::Values(
        Case{"Students protested in Bangkok in October 2020.",
             "Protest",
             {"participant=\"Students\"; place=Bangkok; date=2020-10"}},
        Case{"In June 2019, workers held a rally in Hong Kong.",
             "Protest",
             {"participant=\"workers\"; place=Hong Kong; date=2019-06"}},
        Case{"Activists called for protests.", "Protest", {}},
        Case{"The opposition party was dissolved in November 2017.",
             "Closure",
             {"target=\"The opposition party\"; date=2017-11"}},
        Case{"The newspaper ceased publication in 2009.", "Closure", {"target=\"The newspaper\"; date=2009"}},
        Case{"The ministry asked Facebook to remove a post.",
             "RemovalRequest",
             {"agent=\"The ministry\"; target=Facebook"}},
        Case{"The government sent Google 12 requests for the removal of content.",
             "RemovalRequest",
             {"agent=Government; target=Google"}}));

}  // namespace
}  // namespace notegraph
