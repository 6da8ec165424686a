#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notegraph::cli {

/// A value that a query leaves open: "$name" in its text.
struct QueryParameter {
  std::string name;
  std::string type;                          // text, integer or iri
  std::optional<std::string> default_value;  // none if it must be given
  std::string description;
};

/// A query with what its first comment says of it: a line that says what it asks, more about it, and its
/// parameters as "@param name type = "default": what it means".
struct NamedQuery {
  std::string name, title, description, text;
  std::vector<QueryParameter> parameters;
};

/// Reads the first comment of a query.
NamedQuery parse_named_query(const std::string& name, const std::string& text);

/// The queries that come with the program, by name. Throws InputError.
std::vector<NamedQuery> named_queries();

/// Throws UsageError if no query is called so.
NamedQuery named_query(const std::string& name);

/// "from=2012-01-01" for each of them. Throws UsageError for what has no "=", or stands twice.
using QueryArguments = std::vector<std::pair<std::string, std::string>>;
QueryArguments query_arguments(const std::vector<std::string>& assignments);

/// The query's text with its parameters filled in, quoted so that no value can be more than a value. What the
/// query declares has its declared type; another "$name" is text. Throws UsageError for a value that its type
/// does not allow, for a parameter that is missing, and for one that the query does not have.
std::string with_arguments(const NamedQuery& query, const QueryArguments& arguments);

/// The list for people: names, titles, parameters.
std::string list_of(const std::vector<NamedQuery>& queries);

}  // namespace notegraph::cli
