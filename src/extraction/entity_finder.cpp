#include "extraction/entity_finder.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "extraction/list_evidence.hpp"
#include "extraction/name_evidence.hpp"
#include "extraction/name_gatherer.hpp"
#include "extraction/name_linker.hpp"
#include "extraction/verdict.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"

namespace notegraph {

namespace {

constexpr double kEnoughEvidence = 1.5;         // for a name that no dictionary has
constexpr double kEnoughForOrdinaryWord = 3.5;  // for one that is an English word too ("Smart", "Signal")
constexpr double kAcronym = 5.5;                // outweighs the looks of a person's name, no title
constexpr double kNamedTwice = 1;               // a full name and an acronym
constexpr double kHouse = 4;                    // "Senate" is a house of parliament

class EntityFinder {
 public:
  EntityFinder(const Document& document, const Knowledge& knowledge, const std::string& country)
      : document_(document), knowledge_(knowledge), country_(country) {}

  FoundEntities find() {
    names_ = gather_names(document_, knowledge_, country_);
    weigh();
    return build(link_names(names_, document_, knowledge_, country_));
  }

 private:
  void weigh() {
    for (NameRecord& rec : names_.records) {
      if (!rec.is_name()) continue;
      for (const NamePlace& p : rec.places) add_evidence(document_, p, knowledge_, country_, rec);
      if (is_chamber(rec.name()))
        rec.add({EntityType::Organization, "Government", kHouse, "a house of parliament"});
    }
    weigh_acronyms();
    weigh_lists(document_, names_.records);
  }

  // "Armed Forces of the Philippines (AFP)": not the agency that a gazetteer knows by these letters.
  void forget_namesake(const NameRecord& full, NameRecord& brief) const {
    const Organization* meant = knowledge_.organizations.find(full.forms.front());
    const Organization* known = knowledge_.organizations.find(brief.forms.front());
    if (known == nullptr || meant == known || words_in(full.name()).size() < 2) return;
    for (Evidence& e : brief.evidence) e.weight = 0;
    brief.identifiers.clear();
  }

  // "Nahdlatul Ulama (NU)": what has an acronym is a body, whatever else its words look like.
  void weigh_acronyms() {
    for (const auto& [full, brief] : names_.same) {
      NameRecord& rec = names_.records[full];
      const std::string& form = names_.records[brief].forms.front();
      const bool acronym = form.size() > 1 && std::count_if(form.begin(), form.end(), [](char c) {
                                                return c >= 'A' && c <= 'Z';
                                              }) > static_cast<std::ptrdiff_t>(form.size() / 2);
      if (acronym && rec.is_name() && full != brief)
        forget_namesake(names_.records[full], names_.records[brief]);
      if (!rec.is_name() || !acronym || form.find(' ') != std::string::npos ||
          words_in(rec.name()).size() < 2)
        continue;
      const EntityType type = verdict_of(rec.evidence).type;
      if (type == EntityType::Organization) rec.add({type, "", kNamedTwice, "an acronym of it is given"});
      if (type != EntityType::Person) continue;
      rec.add({EntityType::Organization, "", kAcronym, "an acronym of it is given"});
    }
  }

  // Houses of parliament that go by one word: "the Senate".
  static bool is_chamber(std::string_view key) {
    return key == "senate" || key == "congress" || key == "duma" || key == "majlis";
  }

  // "South and Southeast Asia": half of a name.
  static bool is_direction(std::string_view key) {
    return key == "north" || key == "south" || key == "east" || key == "west";
  }

  bool is_enough(const NameRecord& rec, const Verdict& verdict) const {
    if (rec.places.empty()) return false;
    // "Access to information law": in a heading the words of a law need not be its name
    if (rec.key.starts_with("law:") &&
        rec.forms.front().find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string::npos)
      return std::any_of(rec.places.begin(), rec.places.end(),
                         [](const NamePlace& p) { return !p.in_heading; });
    if (!rec.is_name()) return true;
    const std::string key = rec.key.substr(5);
    if (std::all_of(rec.places.begin(), rec.places.end(), [](const NamePlace& p) { return p.in_heading; }))
      return false;
    if (names_.generic.contains(key) || is_direction(key)) return false;
    const bool single = key.find(' ') == std::string::npos;
    if (single && (knowledge_.lexicon.names_nothing(key) ||
                   knowledge_.lexicon.names_nothing(fold_case(rec.forms.front()))))  // "Covid-19"
      return false;
    if (single && verdict.reason == kCapitalArticle) return true;
    if (single && knowledge_.lexicon.noun(key) != nullptr && !is_chamber(key)) return false;
    if (single && knowledge_.person_word(key).has_value() && verdict.type != EntityType::Website)
      return false;
    if (is_chamber(key)) return true;
    if (single && knowledge_.is_ordinary(key)) return verdict.weight >= kEnoughForOrdinaryWord;
    double weight = verdict.weight;
    if (rec.places.size() > 1) weight += 0.75;
    return weight >= kEnoughEvidence;
  }

  std::string printed(Range range) const { return squeeze_spaces(document_.report->view(range)); }

  struct Cluster {
    std::vector<std::size_t> records;
    std::vector<Evidence> evidence;
    Verdict verdict;
  };

  FoundEntities build(const std::vector<std::size_t>& roots) {
    std::map<std::size_t, Cluster> clusters;
    for (std::size_t i = 0; i < names_.records.size(); ++i) clusters[roots[i]].records.push_back(i);
    FoundEntities found;
    std::vector<std::pair<Entity, std::vector<Mention>>> built;
    for (auto& [id, cluster] : clusters) {
      std::vector<Evidence> evidence;
      bool enough = false;
      for (const std::size_t r : cluster.records) {
        evidence.insert(evidence.end(), names_.records[r].evidence.begin(), names_.records[r].evidence.end());
      }
      cluster.verdict = verdict_of(evidence);
      cluster.evidence = std::move(evidence);
      for (const std::size_t r : cluster.records)
        enough = enough || is_enough(names_.records[r], cluster.verdict);
      if (!enough || cluster.verdict.weight < kEnoughEvidence - 0.75) continue;
      built.push_back(entity_of(cluster));
    }
    std::sort(built.begin(), built.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.type, a.first.slug, a.first.name) <
             std::tie(b.first.type, b.first.slug, b.first.name);
    });
    std::unordered_set<std::string> slugs;
    for (auto& [entity, mentions] : built) {
      const std::string base = entity.slug;
      for (int n = 2; !slugs.insert(entity.slug).second; ++n) entity.slug = base + "-" + std::to_string(n);
      for (Mention& mention : mentions) {
        mention.entity = EntityId(static_cast<std::uint32_t>(found.entities.size()));
        found.mentions.push_back(mention);
      }
      found.entities.push_back(std::move(entity));
    }
    std::sort(found.mentions.begin(), found.mentions.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.text.begin, a.text.end) < std::tie(b.text.begin, b.text.end);
    });
    return found;
  }

  std::pair<Entity, std::vector<Mention>> entity_of(const Cluster& cluster) const {
    Entity entity;
    entity.type = cluster.verdict.type;
    entity.subtype = entity.type == EntityType::Person || entity.type == EntityType::Law ||
                             entity.type == EntityType::Place
                         ? ""
                         : cluster.verdict.subtype;
    if (entity.type == EntityType::Organization && entity.subtype.empty()) entity.subtype = "Other";
    if (entity.type == EntityType::Website && entity.subtype.empty()) entity.subtype = "Platform";
    entity.reason = cluster.verdict.reason;
    entity.evidence = explain(cluster.evidence);
    std::set<std::string> forms, identifiers;
    std::vector<Mention> mentions;
    for (const std::size_t r : cluster.records) {
      const NameRecord& rec = names_.records[r];
      forms.insert(rec.forms.begin(), rec.forms.end());
      identifiers.insert(rec.identifiers.begin(), rec.identifiers.end());
      for (const NamePlace& p : rec.places) {
        if (p.titled) {
          forms.insert(printed(p.with_title));
          if (std::string honoured = with_honorific(p); !honoured.empty()) forms.insert(std::move(honoured));
        }
        const SentenceView& view = document_.sentences[p.sentence];
        mentions.push_back(
            {p.text, p.sentence, view.words[p.first].first, view.words[p.end - 1].end, {}, false});
      }
    }
    entity.name = name_of_cluster(cluster, entity.type);
    if (entity.type == EntityType::Person && entity.name.find(' ') == std::string::npos)
      entity.name = honoured_name(cluster, entity.name);
    forms.insert(name_of_cluster(cluster, entity.type));
    forms.erase(entity.name);
    entity.aliases.assign(forms.begin(), forms.end());
    entity.identifiers.assign(identifiers.begin(), identifiers.end());
    entity.slug = slug_of(cluster, entity.name);
    return {std::move(entity), std::move(mentions)};
  }

  // "Sheikh Hasina" of "Prime Minister Sheikh Hasina": the name with the honorific right before it; empty if
  // that is an office or the whole title.
  std::string with_honorific(const NamePlace& place) const {
    const auto& words = document_.sentences[place.sentence].words;
    if (place.first == 0) return {};
    const Word& before = words[place.first - 1];
    if (before.text.begin < place.with_title.begin || before.form.ends_with('.') ||
        knowledge_.lexicon.person_word(before.folded) != PersonWord::Title)
      return {};
    return printed({before.text.begin, place.text.end});
  }

  // People with one name go by it and their honorific: "Sheikh Hasina", "U Wirathu".
  std::string honoured_name(const Cluster& cluster, const std::string& name) const {
    for (const std::size_t r : cluster.records) {
      for (const NamePlace& p : names_.records[r].places) {
        if (!p.titled || printed(p.text) != name) continue;
        if (std::string honoured = with_honorific(p); !honoured.empty()) return honoured;
      }
    }
    return name;
  }

  // The state's organs have a set name; of other spellings the fullest: the longest that is no acronym, for
  // companies without their legal form where the report also leaves it out.
  std::string name_of_cluster(const Cluster& cluster, EntityType type) const {
    std::string best;
    std::size_t best_rank = 0;
    for (const std::size_t r : cluster.records) {
      const NameRecord& rec = names_.records[r];
      for (std::size_t f = 0; f < rec.forms.size(); ++f) {
        const std::string& form = rec.forms[f];
        const bool state = rec.key.starts_with("state:");
        const bool domain = rec.key.starts_with("domain:");
        if (state && type == EntityType::Person && cluster.records.size() > 1) continue;
        if (domain && cluster.records.size() > 1) continue;
        // "Press Law" says more than "Law No. 40 of 1999"
        const bool numbered = rec.key.starts_with("law:law no") && cluster.records.size() > 1;
        const std::size_t words = numbered ? 1 : words_in(form).size();
        const bool legal = words > 1 && is_legal_form(fold_case(words_in(form).back()));
        const std::size_t rank = 1000 * (words - (legal ? 1 : 0)) +
                                 100 * std::min<std::size_t>(rec.counts[f], 9) + (legal ? 0 : 50);
        if (rank > best_rank) {
          best_rank = rank;
          best = form;
        }
      }
    }
    for (const std::size_t r : cluster.records) {
      if (!names_.records[r].key.starts_with("state:") ||
          (type == EntityType::Person && cluster.records.size() > 1))
        continue;
      return state_name(names_.records[r].key);
    }
    return best;
  }

  std::string state_name(std::string_view key) const {
    const std::string_view country = key.substr(6, key.find(':', 6) - 6);
    std::string organ(key.substr(key.rfind(':') + 1));
    organ[0] = static_cast<char>(organ[0] - 'a' + 'A');
    const auto known = knowledge_.places.country_by_code(country);
    return known ? organ + " of " + std::string(known->name) : organ;
  }

  std::string slug_of(const Cluster& cluster, const std::string& name) const {
    for (const std::size_t r : cluster.records) {
      const std::string& key = names_.records[r].key;
      if (!key.starts_with("state:") || (names_.records[r].places.empty()) ||
          cluster.verdict.type == EntityType::Person)
        continue;
      const auto known =
          knowledge_.places.country_by_code(std::string_view(key).substr(6, key.find(':', 6) - 6));
      if (known) return slug(known->name) + "-" + key.substr(key.rfind(':') + 1);
    }
    return slug(name);
  }

  const Document& document_;
  const Knowledge& knowledge_;
  const std::string& country_;
  GatheredNames names_;
};

}  // namespace

FoundEntities find_entities(const Document& document, const Knowledge& knowledge,
                            const std::string& country) {
  return EntityFinder(document, knowledge, country).find();
}

}  // namespace notegraph
