#pragma once

#include "exporters/views/picture.hpp"

namespace notegraph {

/// Puts a picture's nodes into groups, boxes titled by their first node: what stays connected when the ties
/// between the communities are taken away (Girvan and Newman 2002: ties on more than twice as many shortest
/// paths as there are nodes). Only communities of four and more are boxed, and only where there are several,
/// and only in pictures of up to 150 nodes.
void group_communities(Picture& picture);

}  // namespace notegraph
