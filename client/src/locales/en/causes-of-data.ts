/** Causes of failure: users, groups, values. */
export const causesOfData = {
  'cause.user.taken.what': 'The user name is taken already',
  'cause.user.taken.fix':
    'Another user has this user name; letter case does not count. Retry the task in Okta (Dashboard > Tasks): Okta then finds the user and links it. If they are two people, change one of the names.',
  'cause.user.taken-by-local.what': 'A local user has this user name',
  'cause.user.taken-by-local.fix':
    'It was added here and is not taken over silently. Retry the task in Okta (Dashboard > Tasks): Okta finds the user and links it. If it is somebody else, rename or delete the local user.',
  'cause.user.not-found.what': 'There is no such user here any more',
  'cause.user.not-found.fix':
    'The user was deleted here and Okta keeps the old id. In Okta, remove the person from the app and assign them again.',
  'cause.group.name-taken.what': 'A group of this name exists already',
  'cause.group.name-taken.fix': 'In Okta, push the group again and choose Link Group, or rename one of the two.',
  'cause.group.not-found.what': 'There is no such group here any more',
  'cause.group.not-found.fix':
    'The group was deleted here and Okta keeps the old id. In Okta, unlink the pushed group and push it again (Push Groups).',
  'cause.member.unknown.what': 'The group names members that are not known here',
  'cause.member.unknown.fix':
    'They were never provisioned. Assign them to the app in Okta first, wait until they are here, then push the group again (Push Groups > Push now).',
  'cause.member.without-id.what': 'A member has no id',
  'cause.member.without-id.fix':
    'Every member needs the id of a user or group in value. Okta always sends it; check the mapping of the client.',
  'cause.member.cycle.what': 'A group would contain itself',
  'cause.member.cycle.fix':
    'Nothing was changed. Take the group out of its own members, also where another group is in between.',
  'cause.member.deleted-skipped.what': 'Members that were deleted here were passed over',
  'cause.member.deleted-skipped.fix':
    'The rest of the group was stored. In Okta, remove these people from the app and assign them again if they should be in it.',
  'cause.manager.unknown.what': 'The manager is not known here',
  'cause.manager.unknown.fix':
    'The reference leads to no user of this server. Assign the manager to the app in Okta first, then retry the task.',
  'cause.value.required-missing.what': 'A required value is missing',
  'cause.value.required-missing.fix':
    'Map the attribute in Okta (Profile Editor > Mappings) and see that the person has a value for it, then retry the task.',
  'cause.value.email-invalid.what': 'An email address is not valid',
  'cause.value.email-invalid.fix':
    'It contains a line break or a control character. Correct the address in the person’s profile in Okta.',
  'cause.value.too-long.what': 'A value is too long',
  'cause.value.too-long.fix':
    'Shorten it in the person’s profile or in the mapping in Okta (Profile Editor > Mappings).',
  'cause.value.control-characters.what': 'A value contains control characters',
  'cause.value.control-characters.fix':
    'Such characters cannot be stored. Type the value again in Okta; it was probably pasted from another program.',
  'cause.value.invisible-characters.what': 'The user name contains invisible characters',
  'cause.value.invisible-characters.fix':
    'Two names could look the same. Type the user name again in Okta; it was probably pasted.',
  'cause.value.marks.what': 'A value has too many combining marks in a row',
  'cause.value.marks.fix':
    'No language writes so many accents on one letter. Type the value again in Okta; it was probably pasted.',
  'cause.value.primary-twice.what': 'More than one value is marked as primary',
  'cause.value.primary-twice.fix': 'Mark at most one of them. Check the mapping in Okta (Profile Editor > Mappings).',
  'cause.value.type.what': 'A value is of the wrong type',
  'cause.value.type.fix':
    'The attribute has another data type in Okta than here. Change Data type in the Profile Editor, or convert the value in the mapping.',
  'cause.value.number-too-large.what': 'A number is too large to be kept exactly',
  'cause.value.number-too-large.fix': 'Send it as a text. In Okta, choose string as the data type of the attribute.',
  'cause.value.empty-entry.what': 'A list has an entry that is empty',
  'cause.value.empty-entry.fix':
    'Nothing was changed, because an empty entry could stand for anything. The answer below names it. Correct the mapping that makes it, or send the whole list empty to clear the attribute.',
  'cause.value.too-many.what': 'A list has too many values',
  'cause.value.too-many.fix':
    'Nothing was changed. Send fewer values of the attribute; the answer below says how many are kept.',
  'cause.value.adjusted.what': 'Values were stored in a corrected form',
  'cause.value.adjusted.fix':
    'Nothing was lost, and nothing needs to be done. The notes say what was corrected; a change of the mapping in Okta makes it unnecessary.',
  'cause.value.other.what': 'A value cannot be taken',
  'cause.value.other.fix':
    'The answer below says which and why. Correct it in the person’s profile or in the mapping in Okta.',
  'cause.attribute.undeclared.what': 'Attributes that are not declared here were not stored',
  'cause.attribute.undeclared.fix':
    'Everything else was. To keep them, declare each as a custom attribute under Edit settings; otherwise take them out of the mapping in Okta (Profile Editor > Mappings).',
  'cause.attribute.read-only.what': 'Read-only attributes were passed over',
  'cause.attribute.read-only.fix':
    'They are computed here. Take them out of the mapping in Okta (Profile Editor > Mappings), or leave it as it is.',
  'cause.attribute.immutable.what': 'An attribute was to be changed that cannot be',
  'cause.attribute.immutable.fix':
    'Take it out of the mapping in Okta (Profile Editor > Mappings), then retry the task.',
  'cause.schema.undeclared.what': 'The request does not name the schema of its resource',
  'cause.schema.undeclared.fix':
    'The list schemas has to name that of the user or group. Check the external namespaces in the Profile Editor in Okta.',
  'cause.password.ignored.what': 'The password was not kept',
  'cause.password.ignored.fix':
    'That is as it should be: people choose a password here or sign in elsewhere. You may switch off Sync Password in Okta (Provisioning > To App).',
  'cause.filter.invalid.what': 'The filter is not valid',
  'cause.filter.invalid.fix':
    'The answer names the place. Okta builds filters from the unique identifier field of the app: it has to be userName.',
  'cause.filter.unsupported.what': 'This cannot be filtered on',
  'cause.filter.unsupported.fix':
    'Ask for the whole list, or filter on another attribute. Check the unique identifier field of the app in Okta.',
  'cause.query.invalid.what': 'A parameter is not valid, or contradicts another',
  'cause.query.invalid.fix': 'The answer below names it. Okta does not send such a request; check the client.',
  'cause.query.cursor.what': 'The page that was asked for does not exist',
  'cause.query.cursor.fix': 'The cursor belongs to another list. Start again with the first page.',
  'cause.patch.no-target.what': 'What was to be changed is not there',
  'cause.patch.no-target.fix':
    'The operation points to a value that does not exist. Have Okta send the whole profile again (Provisioning > Force Sync), then retry the task.',
  'cause.patch.invalid-path.what': 'A path is not valid',
  'cause.patch.invalid-path.fix':
    'It names no attribute. Check the external name and namespace of the attribute in the Profile Editor in Okta.',
  'cause.patch.invalid-operation.what': 'An operation is not valid',
  'cause.patch.invalid-operation.fix':
    'Each needs op (add, replace or remove) and what belongs to it. Okta always sends it; check the client.',
  'cause.patch.too-many.what': 'There are too many operations in one request',
  'cause.patch.too-many.fix': 'Send them in several requests.',
  'cause.body.not-json.what': 'The body is not valid JSON',
  'cause.body.not-json.fix':
    'It was cut off or changed on its way. Check the proxy before this server, then retry the task in Okta (Dashboard > Tasks).',
  'cause.body.attribute-twice.what': 'An attribute is there twice',
  'cause.body.attribute-twice.fix':
    'Names ignore letter case. Two mappings in Okta lead to the same external name: remove one of them (Profile Editor > Mappings).',
  'cause.body.too-deep.what': 'The body is nested too deeply',
  'cause.body.too-deep.fix': 'No resource of SCIM needs that. Check the mapping of the client.',
  'cause.body.not-utf8.what': 'The body is not valid UTF-8',
  'cause.body.not-utf8.fix': 'JSON is always UTF-8. Check the client and the proxy in between.',
  'cause.body.too-large.what': 'The body is too large',
  'cause.body.too-large.fix':
    'Send it in parts. For a group in Okta, push fewer members at once; for a user, remove large values such as pictures from the mapping.',
  'cause.body.content-type.what': 'The body is not sent as JSON',
  'cause.body.content-type.fix':
    'The header Content-Type has to be application/scim+json. Okta always sends it; check the client or the proxy.',
  'cause.body.cut-off.what': 'The body did not arrive whole',
  'cause.body.cut-off.fix':
    'The connection ended, was too slow, or its compression is broken. Check the network and the proxy, then retry the task in Okta (Dashboard > Tasks).',
  'cause.bulk.too-many.what': 'There are too many operations in one bulk request',
  'cause.bulk.too-many.fix': 'Send at most as many as ServiceProviderConfig says.',
  'cause.bulk.invalid.what': 'The bulk request is not valid',
  'cause.bulk.invalid.fix':
    'The answer below says what is missing. Okta does not send bulk requests; check the client.',
  'cause.version.conflict.what': 'Somebody else changed it in between',
  'cause.version.conflict.fix': 'The request was meant for an older state. Retry the task in Okta (Dashboard > Tasks).',
} as const;
