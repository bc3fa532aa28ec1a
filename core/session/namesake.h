#pragma once

#include <QString>

namespace confab {

/// A name as people read it: "Ada", and "Ada (2)" for the second of that name in a session (Peer::namesake).
[[nodiscard]] inline QString nameApart(const QString& name, int namesake)
{
    return namesake > 1 ? QStringLiteral("%1 (%2)").arg(name, QString::number(namesake)) : name;
}

/// The same for anything that has a `name` and a `namesake`: from then on its name alone tells them apart.
template<typename Person>
[[nodiscard]] Person namedApart(Person person)
{
    person.name = nameApart(person.name, person.namesake);
    person.namesake = 1;
    return person;
}

} // namespace confab
