export { isAllowedAddress } from './is-allowed-address.js';
export { readAllowedAddresses } from './read-allowed-addresses.js';
