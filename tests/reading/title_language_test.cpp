#include "reading/title_language.hpp"

#include <gtest/gtest.h>

namespace notegraph {
namespace {

struct Case {
  const char* title;
  const char* language;
};

class TitleLanguage : public ::testing::TestWithParam<Case> {};

TEST_P(TitleLanguage, IsThatOfScriptLettersAndWords) {
  EXPECT_EQ(title_language(GetParam().title), GetParam().language) << GetParam().title;
}

INSTANTIATE_TEST_SUITE_P(
    Scripts, TitleLanguage,
    ::testing::Values(Case{"Сайты закрыты", "ru"}, Case{"Қазақстанда сайттар бұғатталды", "kk"},
                      Case{"Її сайти заблоковано", "uk"}, Case{"Сайтҳо баста шуданд, ҷавоб нест", "tg"},
                      Case{"حجب المواقع الإخبارية", "ar"},
                      Case{"مسدود کردن وب‌سایت‌ها چگونه", "fa"},
                      Case{"ویب سائٹس پر پابندی ہے", "ur"}, Case{"รัฐบาลบล็อกเว็บไซต์", "th"},
                      Case{"រដ្ឋាភិបាលបិទគេហទំព័រ", "km"}, Case{"အစိုးရ ပိတ်", "my"}, Case{"정부 사이트 차단", "ko"},
                      Case{"サイトを遮断", "ja"}, Case{"政府封锁网站", "zh"}, Case{"საიტები დაბლოკა", "ka"},
                      Case{"Οι ιστότοποι", "el"}, Case{"सरकार ने साइट बंद की", "hi"}));

INSTANTIATE_TEST_SUITE_P(
    LatinScript, TitleLanguage,
    ::testing::Values(
        Case{"Ministry blocks sites", "en"}, Case{"Blocking of Le Monde and El País ends", "en"},
        Case{"Erdoğan speaks at the summit", "en"}, Case{"Cổng thông tin bị chặn", "vi"},
        Case{"Pemerintah blokir situs untuk melindungi anak", "id"},
        Case{"Kerajaan sekat laman web kerana akta baharu", "ms"}, Case{"Siteye erişim yasağı", "tr"},
        Case{"El gobierno bloquea los sitios de noticias", "es"},
        Case{"Le filtrage du réseau en Afrique", "fr"}, Case{"Die Sperren und das Gesetz", "de"},
        Case{"Laporan Survei Pengguna Jaringan 2022", "id"}, Case{"Dewan Rakyat passes media bill", "en"},
        Case{"Freedonia", "en"}, Case{"Sensura katika vyombo vya habari nchini", "sw"}));

TEST(TitleLanguageHint, TheSiteSettlesATie) {
  EXPECT_EQ(title_language("Laporan yang dikeluarkan untuk rakyat", "https://berita.my/1"), "ms");
  EXPECT_EQ(title_language("Laporan yang dikeluarkan untuk rakyat", "https://berita.id/1"), "id");
}

TEST(TitleLanguageHint, NothingWithoutLetters) {
  EXPECT_EQ(title_language("2012: 100 %"), "");
  EXPECT_EQ(title_language(""), "");
}

}  // namespace
}  // namespace notegraph
